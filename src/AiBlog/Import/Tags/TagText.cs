namespace AiBlog.Import.Tags;

/// <summary>What a tag becomes.</summary>
/// <param name="IsBlock">Whether the Markdown needs lines of its own.</param>
internal readonly record struct TagText(string Markdown, bool IsBlock)
{
    public static TagText Inline(string markdown) => new(markdown, false);

    public static TagText Block(string markdown) => new(markdown.Trim('\n'), true);
}
