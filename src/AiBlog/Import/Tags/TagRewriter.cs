using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AiBlog.Diagnostics;
using AiBlog.Import.Bodies;

namespace AiBlog.Import.Tags;

/// <summary>Replaces the template tags of a text by Markdown. A tag without a counterpart stays in the text, as code that readers can
/// read.</summary>
internal sealed partial class TagRewriter(TagScope scope, LossList losses, Func<int, Place> placeOf)
{
    private const int Deepest = 24;

    private string text = "";
    private ImmutableArray<TemplateTag> tags = [];
    private int[] closers = [];
    private MarkdownMap map = MarkdownMap.Empty;

    public string Rewrite(string source)
    {
        if (!source.Contains("{{", StringComparison.Ordinal) && !source.Contains("{%", StringComparison.Ordinal))
        {
            return source;
        }

        text = source;
        map = MarkdownMap.Of(source);
        tags = TagReader.Read(source, map);
        closers = Match(tags);
        var result = Part(0, tags.Length, 0, source.Length, 0);
        foreach (var (subject, offset) in scope.Reduced)
        {
            losses.Add(LossKinds.Tag, $"{subject}: only its text was kept", placeOf(offset));
        }

        return result;
    }

    /// <summary>For each tag the index of the tag that closes it; -1 for all others.</summary>
    private static int[] Match(ImmutableArray<TemplateTag> tags)
    {
        var closers = new int[tags.Length];
        Array.Fill(closers, -1);
        var open = new List<int>();
        for (var i = 0; i < tags.Length; i++)
        {
            var tag = tags[i];
            if (!tag.IsClosing)
            {
                if (tag.Form != TagForm.Expression && tag.Verbatim is null)
                {
                    open.Add(i);
                }

                continue;
            }

            // Zola closes every tag with `end`.
            var opener = open.FindLastIndex(
                Math.Max(open.Count - 1, 0), Math.Min(open.Count, Deepest), at =>
                tags[at].Form == tag.Form && (tags[at].Name == tag.Name || tag.Name.Length == 0));
            if (opener >= 0)
            {
                closers[open[opener]] = i;
                open.RemoveRange(opener, open.Count - opener);
            }
        }

        return closers;
    }

    private string Part(int firstTag, int endTag, int start, int end, int depth)
    {
        var result = new StringBuilder(end - start);
        var at = start;
        for (var i = firstTag; i < endTag; i++)
        {
            var tag = tags[i];
            var closer = closers[i] >= 0 && closers[i] < endTag && depth < Deepest ? closers[i] : -1;
            result.Append(text, at, tag.Start - at);
            var inner = tag.Verbatim ?? (closer < 0 ? null : Part(i + 1, closer, tag.End, tags[closer].Start, depth + 1));
            var tagEnd = closer < 0 ? tag.End : tags[closer].End;
            at = tagEnd;
            if (tag.Name == "/*")
            {
                result.Append(
                    text.AsSpan(tag.Start, tag.End - tag.Start).ToString().Replace("/*", "", StringComparison.Ordinal)
                    .Replace("*/", "", StringComparison.Ordinal));
            }
            else if (Convert(new TagCall(tag, TagArguments.Parse(tag.Content), inner, placeOf(tag.Start), scope)
            {
                IsInHtml = map.IsHtml(tag.Start),
            }) is { } made)
            {
                Append(result, made, tagEnd);
                at = made.IsBlock ? AfterSpaces(tagEnd, end) : tagEnd;
            }
            else
            {
                AppendUnknown(result, tag, inner, closer < 0 ? null : tags[closer]);
            }

            i = closer < 0 ? i : closer;
        }

        return result.Append(text, at, end - at).ToString();
    }

    private TagText? Convert(TagCall call) => call.Tag.IsClosing
        ? call.Name is "raw" or "verbatim" ? TagText.Inline("") : null
        : MediaTags.Of(call) ?? TextTags.Of(call) ?? LinkTags.Of(call) ?? IncludeTag.Of(call, this);

    /// <summary>A rewriter for a text that is inserted into this one.</summary>
    public TagRewriter For(TagScope inner, Place place) => new(inner, losses, _ => place);

    private void Append(StringBuilder result, TagText made, int tagEnd)
    {
        if (!made.IsBlock)
        {
            result.Append(made.Markdown);
            return;
        }

        var indent = Indent(result);
        if (indent is null)
        {
            result.Append("\n\n");
            indent = "";
        }
        else if (!EndsParagraph(result, indent.Length))
        {
            result.Insert(result.Length - indent.Length, "\n");
        }

        result.Append(
            made.Markdown.Replace("\n", "\n" + indent, StringComparison.Ordinal)
            .Replace("\n" + indent + "\n", "\n\n", StringComparison.Ordinal));
        var lineEnd = text.IndexOf('\n', tagEnd);
        var rest = text.AsSpan(tagEnd, (lineEnd < 0 ? text.Length : lineEnd) - tagEnd);
        if (!rest.IsWhiteSpace())
        {
            result.Append("\n\n").Append(indent);
        }
        else if (lineEnd >= 0 && lineEnd + 1 < text.Length && text[lineEnd + 1] != '\n')
        {
            result.Append('\n');
        }
    }

    /// <summary>What follows a block starts a line of its own, where white space would be indentation.</summary>
    private int AfterSpaces(int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>The white space between the start of the line and its end; null when there is anything else on the line.</summary>
    private static string? Indent(StringBuilder result)
    {
        var start = result.Length;
        while (start > 0 && result[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return start == 0 || result[start - 1] == '\n' ? result.ToString(start, result.Length - start) : null;
    }

    private static bool EndsParagraph(StringBuilder result, int indent)
    {
        var end = result.Length - indent;
        return end < 2 || (result[end - 1] == '\n' && result[end - 2] == '\n');
    }

    private void AppendUnknown(StringBuilder result, TemplateTag tag, string? inner, TemplateTag? closer)
    {
        var whole = tag.Verbatim is null ? text[tag.Start..tag.End] : text[tag.Start..(tag.Start + FirstTagLength(tag))];
        losses.Add(LossKinds.Tag, whole, placeOf(tag.Start));
        if (tag.Verbatim is not null)
        {
            result.Append(Readable(tag.Start, text[tag.Start..tag.End]));
            return;
        }

        result.Append(Readable(tag.Start, whole));
        if (closer is not null)
        {
            result.Append(inner).Append(Readable(closer.Start, text[closer.Start..closer.End]));
        }
    }

    private int FirstTagLength(TemplateTag tag) => Math.Max(text.IndexOf('}', tag.Start) + 2 - tag.Start, 2);

    /// <summary>As code, so that Markdown does not read it. In HTML, in code, and in a link destination it stays as it is.</summary>
    private string Readable(int start, string tag) =>
        IsInDestination(start) ? Spaces().Replace(tag, "")
        : map.IsCode(start) || map.IsHtml(start) ? tag
        : tag.Contains('\n', StringComparison.Ordinal) ? TextTags.Fence("", tag)
        : TextTags.CodeSpan(tag);

    /// <summary>A destination has no spaces, or what it is in is no link.</summary>
    private bool IsInDestination(int start)
    {
        for (var at = start - 1; at > 0 && text[at] is not ('\n' or ' ' or ')'); at--)
        {
            if (text[at] == '(' && text[at - 1] == ']')
            {
                return true;
            }
        }

        return Definition().IsMatch(text.AsSpan(0, start)[(start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1)..]);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^ {0,3}\[[^\]\n]+\]: *\S*$")]
    private static partial Regex Definition();
}
