using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Import.Tags;

/// <summary>One template tag in a text.</summary>
/// <param name="Name">In lower case; for an expression without a call, empty.</param>
/// <param name="Content">What is between its brackets, after the name.</param>
/// <param name="Verbatim">For a tag whose inner text is never read as tags: that text; null for all others.</param>
internal sealed record TemplateTag(int Start, int End, TagForm Form, string Name, bool IsClosing, string Content, string? Verbatim = null);

/// <summary>The syntax of a template tag in a text.</summary>
internal enum TagForm
{
    /// <summary><c>{{&lt; name &gt;}}</c> or <c>{{% name %}}</c>.</summary>
    Hugo,

    /// <summary><c>{% name %}</c>, of Jekyll, Hexo, Nunjucks, and Zola.</summary>
    Statement,

    /// <summary><c>{{ value }}</c>, and Zola's <c>{{ name(...) }}</c>.</summary>
    Expression,
}

/// <summary>A template tag with all that its meaning depends on.</summary>
/// <param name="Inner">The text up to its closing tag, already rewritten unless the tag marks code; null when there is no closing
/// tag.</param>
internal sealed record TagCall(TemplateTag Tag, TagArguments Arguments, string? Inner, Place Place, TagScope Scope)
{
    public string Name => Tag.Name;

    /// <summary>Markdown does not read what is between the tags of an HTML block.</summary>
    public bool IsInHtml { get; init; }
}

/// <summary>What tags of one text may ask for.</summary>
/// <param name="Reference">The link to the content that a path, file name, or slug names; null when there is none.</param>
/// <param name="Value">The value of a name such as <c>page.title</c> or <c>site.url</c>; null when it is not known.</param>
/// <param name="Include">The text of an include file; null when there is none.</param>
internal sealed record TagScope(Func<string, string?> Reference, Func<string, string?> Value, Func<string, string?> Include)
{
    /// <summary>Names of tags that were dropped or reduced to their inner text, with the place where it happened.</summary>
    public List<(string Subject, int Offset)> Reduced { get; } = [];

    public bool HasContents { get; set; }

    public ImmutableHashSet<string> OpenIncludes { get; init; } = [];
}

/// <summary>What a tag becomes.</summary>
/// <param name="IsBlock">Whether the Markdown needs lines of its own.</param>
internal readonly record struct TagText(string Markdown, bool IsBlock)
{
    public static TagText Inline(string markdown) => new(markdown, false);

    public static TagText Block(string markdown) => new(markdown.Trim('\n'), true);
}
