using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Emoji;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Import.Bodies;

/// <summary>Gives headings the anchors that links of the old site name, where generators made them in another way.</summary>
internal static partial class AnchorKeeper
{
    private static readonly IReadOnlyDictionary<string, string> EmojiNames = EmojiMapping.GetDefaultEmojiShortcodeToUnicode()
        .GroupBy(pair => pair.Value, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => group.First().Key, StringComparer.Ordinal);

    /// <param name="fragments">Every fragment that a link of the old site names.</param>
    public static string Rewrite(string text, IReadOnlyDictionary<string, string> fragments)
    {
        if (fragments.Count == 0 || !text.Contains('#', StringComparison.Ordinal) || MarkdownMap.Document(text) is not { } document)
        {
            return text;
        }

        var edits = new TextEdits(text);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>()
            .Where(heading => !heading.IsSetext && heading.Inline?.FirstChild is not null))
        {
            var title = Plain(heading.Inline);
            var wanted = fragments.GetValueOrDefault(Form(title)) ?? fragments.GetValueOrDefault(Form(WithEmojiNames(title)));
            var start = heading.Inline?.FirstChild?.Span.Start ?? 0;
            if (wanted is not null && wanted != OwnId(title) && start > 0 && done.Add(wanted))
            {
                edits.Replace(start, start, $"<a id=\"{wanted}\"></a>");
            }
        }

        return edits.Apply();
    }

    /// <summary>The links to places of this text that it does not have, with their offsets.</summary>
    public static IEnumerable<(string Url, int Offset)> Broken(string text)
    {
        if (!(text.Contains("(#", StringComparison.Ordinal) || text.Contains(": #", StringComparison.Ordinal))
            || MarkdownMap.Document(text) is not { } document)
        {
            yield break;
        }

        var links = MarkdownMap.Of(text).Links.Where(link => link.End <= text.Length && text[link.Start] == '#').ToList();
        if (links.Count == 0)
        {
            yield break;
        }

        var titles = document.Descendants<HeadingBlock>().Select(heading => Plain(heading.Inline)).ToList();
        var known = titles.Concat(titles.Select(WithEmojiNames)).Concat(Id().Matches(text).Select(match => match.Groups[1].Value))
            .Select(Form).ToHashSet(StringComparer.Ordinal);
        foreach (var link in links)
        {
            // A second heading with the same words has a number at its end.
            var (url, form) = (text[link.Start..link.End], Form(Uri.UnescapeDataString(text[link.Start..link.End])));
            if (form.Length > 0 && form != "top" && !known.Contains(form) && !known.Contains(form.TrimEnd("0123456789".ToCharArray())))
            {
                yield return (url, link.Start);
            }
        }
    }

    /// <summary>Letters and digits alone: all generators agree on them.</summary>
    public static string Form(string text)
    {
        var form = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                form.Append(char.ToLowerInvariant(c));
            }
        }

        return form.ToString();
    }

    private static string Plain(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines?.Descendants() ?? [])
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                _ => "",
            });
        }

        return text.ToString();
    }

    private static string WithEmojiNames(string text)
    {
        foreach (var (emoji, name) in EmojiNames.Where(pair => pair.Key.Length > 0 && text.Contains(pair.Key, StringComparison.Ordinal))
            .OrderByDescending(pair => pair.Key.Length))
        {
            text = text.Replace(emoji, name, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>As GitHub makes it, and a build of ours.</summary>
    private static string OwnId(string title) =>
        string.Concat(
            title.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c));

    [GeneratedRegex(@"(?:\b(?:id|name)\s*=\s*[""']?|\{#|\[\^)([^""'\s>}\]]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Id();
}
