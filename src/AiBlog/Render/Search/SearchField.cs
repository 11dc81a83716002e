using AiBlog.Link;
using AiBlog.Parse;
using AiBlog.Themes;

namespace AiBlog.Render.Search;

/// <summary>A part of a post that readers may search for.</summary>
/// <param name="Weight">How much a word of it says about the post, a word of the text being 1.</param>
/// <param name="IsTitle">The title is judged by itself beside the rest.</param>
internal readonly record struct SearchField(string Text, float Weight, bool IsTitle = false)
{
    private const float TagWeight = 4;
    private const float SummaryWeight = 2;

    public static IEnumerable<SearchField> Of(Post post) => OfSite(post).Concat(OfFile(post.File));

    /// <summary>The fields that depend on more than the file of the post.</summary>
    public static IEnumerable<SearchField> OfSite(Post post)
    {
        yield return new(post.Title, SummaryWeight, IsTitle: true);
        foreach (var token in post.Tags.Concat(post.Categories).Concat(post.Authors))
        {
            yield return new(token.Name, TagWeight);
        }

        if (post.Series is { } series)
        {
            yield return new(series.Name, TagWeight);
        }
    }

    private static IEnumerable<SearchField> OfFile(ParsedFile file)
    {
        yield return new(file.Front.Description ?? "", SummaryWeight);
        foreach (var point in file.KeyPoints)
        {
            yield return new(point.PlainText, SummaryWeight);
        }

        foreach (var heading in file.Report.Headings)
        {
            yield return new(heading.Text, SummaryWeight);
        }

        foreach (var body in file.Bodies)
        {
            yield return new(body.PlainText, 1);
        }
    }
}
