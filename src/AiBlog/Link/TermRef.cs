namespace AiBlog.Link;

/// <summary>A tag, category, author or series as a post names it.</summary>
/// <param name="Url">Of its page: a path of the site such as <c>/tags/safety/</c>.</param>
internal sealed record TermRef(string Name, string Slug, string Url);
