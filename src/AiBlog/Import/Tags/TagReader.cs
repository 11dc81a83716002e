using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Import.Bodies;

namespace AiBlog.Import.Tags;

/// <summary>Lists the template tags of a text, in their order. Tags in code are not read, except those that mark code themselves.</summary>
internal static class TagReader
{
    private const int LongestTag = 4_000;

    /// <summary>Tags whose inner text is code, data, or a comment.</summary>
    private static readonly FrozenSet<string> Verbatim = FrozenSet.Create(
        StringComparer.Ordinal,
        "raw", "verbatim", "comment", "highlight", "code", "codeblock", "prism", "rawhtml", "rawblock", "mermaid", "katex", "mathjax",
        "math", "latex", "tex", "chart", "plotly", "css", "javascript", "schema", "capture");

    private static readonly FrozenSet<string> InCodeToo = FrozenSet.Create(StringComparer.Ordinal, "raw", "verbatim", "highlight");

    public static ImmutableArray<TemplateTag> Read(string text, MarkdownMap map)
    {
        var tags = ImmutableArray.CreateBuilder<TemplateTag>();
        var unclosed = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        while (at < text.Length && (at = text.IndexOf('{', at)) >= 0 && at + 1 < text.Length)
        {
            if (text[at + 1] is not ('{' or '%') || ReadAt(text, at) is not { } tag || (map.IsCode(at) && !IsReadInCode(tag)))
            {
                at++;
                continue;
            }

            tag = WithVerbatim(text, tag, unclosed);
            tags.Add(tag);
            at = tag.End;
        }

        return tags.ToImmutable();
    }

    /// <summary>Generators process tags before Markdown, so code may hold marks around tags that are meant as text.</summary>
    private static bool IsReadInCode(TemplateTag tag) =>
        (tag.Form == TagForm.Statement && (InCodeToo.Contains(tag.Name) || (tag.IsClosing && tag.Name is "raw" or "verbatim")))
            || tag.Name == "/*";

    private static TemplateTag? ReadAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        var (form, open, close) = rest.StartsWith("{{<") ? (TagForm.Hugo, 3, ">}}")
            : rest.StartsWith("{{%") ? (TagForm.Hugo, 3, "%}}")
            : rest.StartsWith("{{") ? (TagForm.Expression, 2, "}}")
            : (TagForm.Statement, 2, "%}");
        var end = FindEnd(text, at + open, close);
        if (end < 0)
        {
            return null;
        }

        var inside = text[(at + open)..end].Trim();
        inside = form == TagForm.Hugo ? inside.TrimEnd('/').Trim() : inside.Trim('-').Trim();
        if (form == TagForm.Hugo && inside.StartsWith("/*", StringComparison.Ordinal))
        {
            return new TemplateTag(at, end + close.Length, form, "/*", false, inside);
        }

        var isClosing = form == TagForm.Hugo && inside.StartsWith('/');
        inside = isClosing ? inside[1..].Trim() : inside;
        var nameEnd = 0;
        while (nameEnd < inside.Length && (char.IsLetterOrDigit(inside[nameEnd]) || inside[nameEnd] is '_' or '-' or '/' or '.'))
        {
            nameEnd++;
        }

        var name = inside[..nameEnd].ToLowerInvariant();
        if (form == TagForm.Expression)
        {
            var isCall = nameEnd > 0 && nameEnd < inside.Length && inside[nameEnd] == '(' && inside.EndsWith(')');
            return new TemplateTag(at, end + close.Length, form, isCall ? name : "", false, isCall ? inside[nameEnd..] : inside);
        }

        if (form == TagForm.Statement && name.StartsWith("end", StringComparison.Ordinal))
        {
            isClosing = true;
            name = name[3..];
        }

        return nameEnd == 0 && !isClosing ? null : new TemplateTag(at, end + close.Length, form, name, isClosing, inside[nameEnd..].Trim());
    }

    /// <summary>A tag may span lines, but not paragraphs: what comes after an empty line is another text.</summary>
    private static int FindEnd(string text, int from, string close)
    {
        var end = text.IndexOf(close, from, Math.Min(LongestTag, text.Length - from), StringComparison.Ordinal);
        if (end < 0)
        {
            return -1;
        }

        return text.AsSpan(from, end - from).Contains("\n\n", StringComparison.Ordinal) ? -1 : end;
    }

    /// <param name="unclosed">Names without a closing tag in the rest of the text, so that it is searched once for each.</param>
    private static TemplateTag WithVerbatim(string text, TemplateTag tag, HashSet<string> unclosed)
    {
        if (tag.IsClosing || tag.Form == TagForm.Expression || !Verbatim.Contains(tag.Name) || unclosed.Contains(tag.Name))
        {
            return tag;
        }

        var at = tag.End;
        while ((at = text.IndexOf('{', at)) >= 0)
        {
            if (at + 1 < text.Length && text[at + 1] is '{' or '%' && ReadAt(text, at) is { IsClosing: true } end
                && (end.Name == tag.Name || (end.Name.Length == 0 && end.Form == TagForm.Statement)))
            {
                return tag with { End = end.End, Verbatim = text[tag.End..at] };
            }

            at++;
        }

        unclosed.Add(tag.Name);
        return tag;
    }
}
