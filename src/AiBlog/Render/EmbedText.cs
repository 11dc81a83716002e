using AiBlog.Privacy.Gate;


namespace AiBlog.Render;

/// <summary>The words of placeholders, from the theme's texts.</summary>
internal static class EmbedText
{
    public static EmbedWords Of(Strings strings) => new(
        strings.Text("embed_picture"),
        strings.Text("embed_content"),
        strings.Text("embed_notice"),
        strings.Text("embed_open"),
        strings.Text("embed_once"),
        strings.Text("embed_always"),
        strings.Text("other_content"));
}
