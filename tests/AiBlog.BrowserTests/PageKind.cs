using System.Text.RegularExpressions;

namespace AiBlog.BrowserTests;

/// <summary>A kind of page, known by where its file stands in the output.</summary>
internal sealed record PageKind(string Name, Regex Path)
{
    private const string Redirect = "redirect";

    /// <summary>The first kind that fits is the kind of a file; what fits none is a page outside the stream.</summary>
    public static IReadOnlyList<PageKind> All { get; } =
    [
        new("home", Pattern("index.html")),
        new("second home page", Pattern("page/2/index.html")),
        new("post", Pattern("posts/[^/]+/index.html")),
        new("tag list", Pattern("tags/index.html")),
        new("tag", Pattern("tags/[^/]+/index.html")),
        new("category list", Pattern("categories/index.html")),
        new("category", Pattern("categories/[^/]+/index.html")),
        new("author list", Pattern("authors/index.html")),
        new("author", Pattern("authors/[^/]+/index.html")),
        new("series list", Pattern("series/index.html")),
        new("series", Pattern("series/[^/]+/index.html")),
        new("archive", Pattern("archive/index.html")),
        new("year", Pattern("[0-9]{4}/index.html")),
        new("month", Pattern("[0-9]{4}/[0-9]{2}/index.html")),
        new("search", Pattern("search/index.html")),
        new("not found", Pattern("404.html")),
        new("page", Pattern("(?!page/|search/|tags/|categories/|authors/|series/|[0-9]{4}/).+/index.html")),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(kind => kind.Name), Redirect, "right-to-left post"];

    /// <summary>The kind of a file of the output; null for the further pages of a list.</summary>
    public static string? Of(string file, string html) =>
        html.Contains("http-equiv=\"refresh\"", StringComparison.OrdinalIgnoreCase) ? Redirect
        : All.FirstOrDefault(kind => kind.Path.IsMatch(file)) is not { } kind ? null
        : kind.Name == "post" && Regex.IsMatch(html, "<html[^>]*\\sdir=\"?rtl") ? "right-to-left post"
        : kind.Name;

    private static Regex Pattern(string path) => new($"^{path}$", RegexOptions.CultureInvariant);
}
