using System.Text;
using Markdig.Extensions.Emoji;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Import.Bodies;

/// <summary>Gives headings the anchors that links of the old site name, where generators made them in another way.</summary>
internal static class AnchorKeeper
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
}
