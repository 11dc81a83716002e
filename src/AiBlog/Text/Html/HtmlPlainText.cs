using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace AiBlog.Text.Html;

/// <summary>The text of HTML as a reader sees it, folded onto one line.</summary>
internal static class HtmlPlainText
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\t\f\r");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inline = NameSet.Of(
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
            "mark",
        "meter", "nobr", "output", "picture", "progress", "q", "rb", "rt", "rp", "ruby", "s", "samp", "slot", "small", "source", "span",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "svg", "math", "script", "style", "template");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hidden = NameSet.Of(
        "script", "style", "template", "iframe", "noembed", "noframes", "object", "svg", "math", "title");

    /// <summary>Whether a tag separates the words on both sides of it, as <c>br</c> does.</summary>
    public static bool IsSpace(string tag)
    {
        var scanner = new TagScanner(tag);
        return scanner.Next() && scanner.Kind is TagKind.Start or TagKind.End && !Inline.Contains(scanner.Name);
    }

    /// <summary>Whether readers do not see the text of an element.</summary>
    public static bool IsHidden(ReadOnlySpan<char> name) => Hidden.Contains(name);

    public static string From(string html)
    {
        var text = new StringBuilder(html.Length);
        var scanner = new TagScanner(html);
        while (scanner.Next())
        {
            AppendFolded(text, scanner.TextBefore, scanner.IsTextRaw);
            if (scanner.Kind == TagKind.Start && Hidden.Contains(scanner.Name))
            {
                scanner.SkipElement();
            }

            if (scanner.Kind is TagKind.Start or TagKind.End && !scanner.IsForeign && !Inline.Contains(scanner.Name))
            {
                AppendSpace(text);
            }
        }

        AppendFolded(text, scanner.TextBefore, scanner.IsTextRaw);
        return text.ToString().TrimEnd(' ');
    }

    private static void AppendFolded(StringBuilder text, ReadOnlySpan<char> run, bool isRaw)
    {
        if (!isRaw && run.Contains('&'))
        {
            run = CharacterReferences.DecodeText(run);
        }

        while (!run.IsEmpty)
        {
            var at = run.IndexOfAny(Spaces);
            if (at < 0)
            {
                text.Append(run);
                return;
            }

            text.Append(run[..at]);
            var rest = run[at..].TrimStart(" \n\t\f\r");
            if (!run[at..^rest.Length].Contains('\n') || !IsJoined(text, rest))
            {
                AppendSpace(text);
            }

            run = rest;
        }
    }

    private static bool IsJoined(StringBuilder text, ReadOnlySpan<char> next)
    {
        Span<char> last = [text.Length > 1 ? text[^2] : ' ', text.Length > 0 ? text[^1] : ' '];
        _ = Rune.DecodeLastFromUtf16(last, out var before, out _);
        _ = Rune.DecodeFromUtf16(next, out var after, out _);
        return WideText.Joins(before, after);
    }

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }
}
