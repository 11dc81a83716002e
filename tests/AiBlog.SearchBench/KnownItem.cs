using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace AiBlog.SearchBench;

/// <summary>A query whose right answer is known, because its words were taken from that post.</summary>
/// <param name="Path">Of the post's page, with a slash at both ends.</param>
internal sealed partial record KnownItem(string Kind, string Query, string Path)
{
    private const int LeastWords = 3;
    private const int MostWords = 5;

    /// <summary>For each post of a built site: the rarest words of its title, and its description (or the beginning of its text).</summary>
    /// <param name="most">Of each kind, evenly spread over all posts.</param>
    public static IReadOnlyList<KnownItem> Of(string folder, int most)
    {
        var parser = new HtmlParser();
        var posts = Directory.EnumerateFiles(System.IO.Path.Combine(folder, "posts"), "index.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file =>
        {
            var page = parser.ParseDocument(File.ReadAllText(file));
            var path = "/" + System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')[..^"index.html".Length];
            return (Path: path, Title: page.QuerySelector("h1")?.TextContent ?? "", Description: page.QuerySelector("meta[name=description]")?.GetAttribute("content") ?? "", Text: page.QuerySelector("main")?.TextContent ?? "");
        }).ToList();
        var spread = posts.SelectMany(post => Words(post.Text).Distinct()).GroupBy(word => word, StringComparer.Ordinal).ToDictionary(word => word.Key, word => word.Count(), StringComparer.Ordinal);
        var titles = posts.Select(post => new KnownItem("title", Rarest(post.Title, spread), post.Path)).Where(item => item.Query.Split(' ').Length >= LeastWords);
        var descriptions = posts.Where(post => post.Description.Length > 0).Select(post => new KnownItem("description", string.Join(' ', Words(post.Description)), post.Path));
        return [.. Sample([.. titles], most), .. Sample([.. descriptions], most)];
    }

    private static string Rarest(string title, Dictionary<string, int> spread)
    {
        var words = Words(title).Distinct(StringComparer.Ordinal).ToList();
        var chosen = words.OrderBy(word => spread.GetValueOrDefault(word)).Take(MostWords).ToHashSet(StringComparer.Ordinal);
        return string.Join(' ', words.Where(chosen.Contains));
    }

    private static IEnumerable<KnownItem> Sample(IReadOnlyList<KnownItem> items, int most) =>
        Enumerable.Range(0, Math.Min(most, items.Count)).Select(i => items[(int)((long)i * items.Count / Math.Min(most, items.Count))]);

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value.ToLowerInvariant());

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
