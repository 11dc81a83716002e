using System.Collections.Immutable;
using AiBlog.Text;
using AiBlog.Text.Html;
using AiBlog.Themes.Templating;

namespace AiBlog.Tests.Templating;

internal sealed record SamplePost(
    string Title, string? Description, HtmlText Content, ImmutableArray<string> Tags, DateTimeOffset Date, int Words, bool Draft, SamplePost? Newer);

internal sealed record SampleSite(string Title, OpenMap Extra);

internal sealed record SamplePage(SampleSite Site, SamplePost Post, ImmutableArray<SamplePost> Posts);

internal static class Samples
{
    public static readonly ViewShape<SamplePost> Post = new("post", "A test post.",
    [
        new("title", FieldType.Text, "The title.", post => post.Title),
        new("description", FieldType.Text, "The description | summary.", post => post.Description),
        new("content", FieldType.Html, "The body.", post => post.Content),
        new("tags", FieldType.ListOf(FieldType.Text), "The tags.", post => post.Tags),
        new("date", FieldType.Date, "The day.", post => post.Date),
        new("words", FieldType.Number, "The length.", post => post.Words),
        new("draft", FieldType.Boolean, "Whether it is a draft.", post => post.Draft),
        new("newer", FieldType.Nested(() => Post!), "The newer post.", post => post.Newer),
    ]);

    public static readonly ViewShape<SampleSite> Site = new("site", "A test site.",
    [
        new("title", FieldType.Text, "The title.", site => site.Title),
        new("extra", FieldType.Open, "What the author adds.", site => site.Extra),
    ]);

    public static readonly ViewShape<SamplePage> Page = new("page", "A test page.",
    [
        new("site", FieldType.Nested(Site), "The site.", page => page.Site),
        new("post", FieldType.Nested(Post), "The post.", page => page.Post),
        new("posts", FieldType.ListOf(Post), "All posts.", page => page.Posts),
    ]);

    public static readonly SamplePost FirstPost = new("One", null, new HtmlText("<p>Body</p>"), ["a", "b & c"],
        new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(1)), 1200, false, null);

    public static SamplePage PageOf(params ImmutableArray<SamplePost> posts) =>
        new(new SampleSite("Site <1>", new OpenMap([new("color", "red"), new("count", 3L), new("list", ImmutableArray.Create<object?>("x", "y"))])),
            posts[0], posts);
}
