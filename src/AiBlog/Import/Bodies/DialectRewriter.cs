using System.Text;
using System.Text.RegularExpressions;
using AiBlog.Diagnostics;
using AiBlog.Import.Tags;
using Markdig.Extensions.Emoji;

namespace AiBlog.Import.Bodies;

/// <summary>Rewrites what other dialects of Markdown have: attribute lists, containers, tables of contents, emoji names.</summary>
internal sealed partial class DialectRewriter(LossList losses, Func<int, Place> placeOf)
{
    private static readonly IDictionary<string, string> Emoji = EmojiMapping.GetDefaultEmojiShortcodeToUnicode();

    /// <summary>The text asked for a table of contents at some place; here it has a fixed one.</summary>
    public bool HasContents { get; private set; }

    public string Rewrite(string text)
    {
        if (!Candidates().IsMatch(text))
        {
            return text;
        }

        var map = MarkdownMap.Of(text);
        var edits = new TextEdits(text);
        ReplaceContents(text, map, edits);
        ReplaceAttributes(text, map, edits);
        ReplaceEmoji(text, map, edits);
        var result = edits.Apply();
        return result.Contains(":::", StringComparison.Ordinal) ? ReplaceContainers(result) : result;
    }

    private void ReplaceContents(string text, MarkdownMap map, TextEdits edits)
    {
        foreach (Match match in Contents().Matches(text))
        {
            if (!map.IsCode(match.Index))
            {
                HasContents = true;
                edits.Replace(match.Index, match.Index + match.Length, "");
            }
        }
    }

    /// <summary><c>## Heading {#id}</c> keeps its anchor; classes and other attributes are dropped.</summary>
    private void ReplaceAttributes(string text, MarkdownMap map, TextEdits edits)
    {
        foreach (Match match in Attributes().Matches(text))
        {
            if (map.IsCode(match.Index) || map.IsHtml(match.Index) || text.AsSpan(0, match.Index).EndsWith("{"))
            {
                continue;
            }

            var lineStart = match.Index == 0 ? 0 : text.LastIndexOf('\n', match.Index - 1) + 1;
            var heading = Heading().Match(text, lineStart, match.Index - lineStart);
            if (heading.Success && AnchorName().Match(match.Value) is { Success: true } anchor)
            {
                edits.Replace(lineStart + heading.Length, lineStart + heading.Length, $"<a id=\"{anchor.Groups[1].Value}\"></a>");
            }

            if (ClassName().IsMatch(match.Value))
            {
                losses.Add(LossKinds.Style, match.Value.Trim(), placeOf(match.Index));
            }

            var start = match.Index;
            while (start > lineStart && text[start - 1] == ' ')
            {
                start--;
            }

            var isWholeLine = start == lineStart && (match.Index + match.Length == text.Length || text[match.Index + match.Length] == '\n');
            edits.Replace(start, Math.Min(match.Index + match.Length + (isWholeLine ? 1 : 0), text.Length), "");
        }
    }

    private static void ReplaceEmoji(string text, MarkdownMap map, TextEdits edits)
    {
        foreach (Match match in EmojiName().Matches(text))
        {
            if (!map.IsCode(match.Index) && !map.IsHtml(match.Index)
                && !map.Links.Any(link => link.Start <= match.Index && match.Index < link.End)
                && Emoji.TryGetValue(match.Value, out var emoji))
            {
                edits.Replace(match.Index, match.Index + match.Length, emoji);
            }
        }
    }

    /// <summary><c>::: warning Title</c> to <c>:::</c>: a known kind becomes an alert, and of any other the text stays.</summary>
    private string ReplaceContainers(string text)
    {
        var map = MarkdownMap.Of(text);
        var result = new StringBuilder(text.Length + 64);
        var open = new Stack<(StringBuilder Outer, string Kind, string Title)>();
        var at = 0;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var match = map.IsCode(at) ? Match.Empty : Container().Match(text, at, end - at);
            if (!match.Success)
            {
                result.Append(text, at, end - at).Append('\n');
            }
            else if (match.Groups[1].Length > 0)
            {
                open.Push((result, match.Groups[1].Value, match.Groups[2].Value.Trim()));
                losses.Add(LossKinds.Tag, match.Value.Trim(), placeOf(at));
                result = new StringBuilder();
            }
            else if (open.TryPop(out var container))
            {
                result = container.Outer.Append(Close(container.Kind, container.Title, result.ToString()));
            }

            at = end + 1;
        }

        while (open.TryPop(out var unclosed))
        {
            result = unclosed.Outer.Append(Close(unclosed.Kind, unclosed.Title, result.ToString()));
        }

        return result.ToString();
    }

    private static string Close(string kind, string title, string inner)
    {
        if (kind is "details" or "spoiler")
        {
            return $"\n<details>\n<summary>{title}</summary>\n\n{inner.Trim('\n')}\n\n</details>\n";
        }

        var text = title.Length == 0 ? inner : $"**{title}**\n\n{inner.Trim('\n')}";
        return TextTags.AlertOf(kind) is { } alert ? $"\n> [!{alert}]\n{TextTags.Quoted(text)}\n" : $"\n{text.Trim('\n')}\n";
    }

    [GeneratedRegex(@"\{[:#.]|:::|\[\[?_?toc_?\]|:[a-z0-9_+-]+:", RegexOptions.IgnoreCase)]
    private static partial Regex Candidates();

    [GeneratedRegex(@"^[ ]{0,3}(?:\[\[_?toc_?\]\]|\[toc\])[ \t]*$|^(?:[*-]|1\.)[ ]+[^\n]*\n\{:\s*toc[^}\n]*\}[ \t]*$|^@\[toc\][^\n]*$",
        RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Contents();

    [GeneratedRegex(@"\{:\s*[^}\n]*\}|\{(?:\s*[#.][\w:-]+|\s+[\w-]+=(?:""[^""\n]*""|'[^'\n]*'|[^\s}""']+))+\s*\}", RegexOptions.None,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\G\s{0,3}#{1,6}\s+")]
    private static partial Regex Heading();

    [GeneratedRegex(@"#([\w:.-]+)")]
    private static partial Regex AnchorName();

    [GeneratedRegex(@"[.=]")]
    private static partial Regex ClassName();

    [GeneratedRegex(@":[a-z0-9_+-]+:")]
    private static partial Regex EmojiName();

    [GeneratedRegex(@"\G[ ]{0,3}:{3,}[ \t]*\{?\.?([\w-]*)[ \t]*([^\n]*?)\}?[ \t]*$")]
    private static partial Regex Container();
}
