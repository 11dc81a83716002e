namespace AiBlog.Screenshots;

/// <summary>A page to take pictures of.</summary>
/// <param name="Address">Relative to the site, without a slash before it.</param>
internal sealed record Subject(string Name, string Address)
{
    /// <summary>One page of every kind, each the one that shows most of it.</summary>
    public static IReadOnlyList<Subject> OfOwnSite { get; } =
    [
        new("home", ""),
        new("home-2", "page/2/"),
        new("post-with-picture", "posts/attention-is-all-you-need/"),
        new("post", "posts/executive-order-14110/"),
        new("post-ar", "posts/bletchley-declaration-ar/"),
        new("post-de", "posts/ki-verordnung-in-kraft/"),
        new("tag", "tags/regulation/"),
        new("tags", "tags/"),
        new("archive", "archive/"),
        new("year", "2023/"),
        new("author", "authors/the-law-desk/"),
        new("series", "series/the-ai-act-step-by-step/"),
        new("search", "search/"),
        new("search-results", "search/?q=act"),
        new("page", "about/"),
        new("privacy", "privacy/"),
        new("404", "404.html"),
    ];

    /// <summary>Every page of a built site, in ordinal order.</summary>
    public static IEnumerable<Subject> All(string output) => Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(output, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .Select(file => file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file)
        .Select(address => new Subject(address.Length == 0 ? "home" : address.TrimEnd('/').Replace('/', '-'), address));
}
