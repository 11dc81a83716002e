using AiBlog.Parse.Markdown;
using AiBlog.Render;

namespace AiBlog.Build;

/// <summary>Hands the words that Markdown needs from the theme's strings to Parse, which knows no themes.</summary>
internal static class Words
{
    public static MarkdownWords Of(Strings? strings) => strings is null
        ? MarkdownWords.None
        : new MarkdownWords(
            strings.Text("permalink"),
            strings.Text("footnote"),
            strings.Text("back_to_text"),
            strings.Text("table"),
            strings.Text("code"),
            strings.Text("alert_note"),
            strings.Text("alert_tip"),
            strings.Text("alert_important"),
            strings.Text("alert_warning"),
            strings.Text("alert_caution"));
}
