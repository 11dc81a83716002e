using AiBlog.Text.Highlighting;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown;

/// <summary>Blocks of code, with the title that their first line may give: <c>```python title="reward.py"</c>.</summary>
internal static class CodeWriter
{
    public static void Write(BodyWriter writer, CodeBlock block)
    {
        var fenced = block as FencedCodeBlock;
        var language = LanguageOf(fenced?.Info ?? "");
        var title = TitleOf(fenced?.Arguments ?? "");
        writer.IsUnread = true;
        WriteOpening(writer, language, title);
        WriteCode(writer, block.Lines.ToString(), language);
        writer.Markup("</code></pre></figure>\n");
        writer.IsUnread = false;
    }

    private static void WriteOpening(BodyWriter writer, string language, string title)
    {
        writer.Markup("<figure class=\"code\"");
        if (title.Length == 0)
        {
            var code = writer.State.Words.Code;
            writer.Attribute("aria-label", language.Length == 0 ? code : $"{code}: {language}").Markup(">");
        }
        else
        {
            writer.Markup("><figcaption>");
            writer.Text(title);
            writer.Markup("</figcaption>");
        }

        // Without a stop for the tab key, code that is too wide cannot be scrolled by keyboard.
        writer.Markup("<pre tabindex=\"0\"><code");
        if (language.Length > 0)
        {
            writer.Attribute("class", "language-" + language);
        }

        writer.Markup(">");
    }

    private static void WriteCode(BodyWriter writer, string code, string language)
    {
        if (writer.State.Settings.Highlight && Highlighter.Knows(language))
        {
            writer.Highlighted(code, language);
        }
        else
        {
            writer.Text(code);
        }

        writer.Markup(code.Length == 0 ? "" : "\n");
    }

    /// <summary>The first word, without what other tools add to it: <c>rust,ignore</c>, <c>{.python}</c>.</summary>
    private static string LanguageOf(string info)
    {
        var name = info.AsSpan().Trim("{}.");
        var end = name.IndexOfAny(",{ ");
        return (end < 0 ? name : name[..end]).ToString().ToLowerInvariant();
    }

    private static string TitleOf(string arguments)
    {
        const string Key = "title=";
        var at = arguments.IndexOf(Key, StringComparison.Ordinal);
        if (at < 0)
        {
            return "";
        }

        var value = arguments.AsSpan(at + Key.Length);
        if (value.IsEmpty || value[0] is not ('"' or '\''))
        {
            var space = value.IndexOf(' ');
            return (space < 0 ? value : value[..space]).ToString();
        }

        var close = value[1..].IndexOf(value[0]);
        return close < 0 ? "" : value.Slice(1, close).ToString();
    }
}
