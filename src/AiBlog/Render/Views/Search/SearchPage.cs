using System.Collections.Immutable;
using AiBlog.Render.Views.Lists;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views.Search;

/// <summary>The page that searches the posts, in the browser.</summary>
internal sealed record SearchPage(
    SiteView Site,
    HeadView Page,
    string IndexUrl,
    ImmutableArray<PluralView> Counts,
    ImmutableArray<PluralView> CountsTagged,
    ImmutableArray<TermView> Tags,
    bool HasMoreTags)
{
    public static ViewShape<SearchPage> Shape { get; } = new("search.html", "The search page.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("index_url", FieldType.Text, "The URL of the folder of the search index, with a slash at the end.", view => view.IndexUrl),
        new("counts", FieldType.ListOf(PluralView.Shape), "The strings for the number of results: `{0}` is the number, `{1}` the query.",
            view => view.Counts),
        new("counts_tagged", FieldType.ListOf(PluralView.Shape), "The same for results within a tag, `{2}`.", view => view.CountsTagged),
        new("tags", FieldType.ListOf(TermView.Shape), "The most used tags.", view => view.Tags),
        new("has_more_tags", FieldType.Boolean, "True if the site has more tags.", view => view.HasMoreTags),
    ]);
}

/// <summary>One form of a text with a number, for scripts: which form a number takes is known to the browser.</summary>
internal sealed record PluralView(string Form, string Text)
{
    private static readonly string[] Forms = ["zero", "one", "two", "few", "many", "other"];

    public static ViewShape<PluralView> Shape { get; } = new("plural", "One plural form of a string.",
    [
        new("form", FieldType.Text, "The form: zero, one, two, few, many, or other, as in `Intl.PluralRules`.", view => view.Form),
        new("text", FieldType.Text, "The string.", view => view.Text),
    ]);

    /// <summary>The forms that a language has of a text.</summary>
    public static ImmutableArray<PluralView> Of(Strings strings, string key) =>
        [.. Forms.Where(form => strings.Get($"{key}.{form}") is not null).Select(
            form => new PluralView(form, strings.Text($"{key}.{form}")))];
}
