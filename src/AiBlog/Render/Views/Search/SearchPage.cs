using System.Collections.Immutable;
using AiBlog.Render.Views.Lists;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views.Search;

/// <summary>The page that searches the posts, in the browser.</summary>
[View("search.html", "The search page.")]
internal sealed partial record SearchPage(
    [Field("The site.")] SiteView Site,
    [Field("This page.")] HeadView Page,
    [Field("The URL of the folder of the search index, with a slash at the end.")] string IndexUrl,
    [Field("The strings for the number of results: `{0}` is the number, `{1}` the query.")] ImmutableArray<PluralView> Counts,
    [Field("The same for results within a tag, `{2}`.")] ImmutableArray<PluralView> CountsTagged,
    [Field("The most used tags.")] ImmutableArray<TermView> Tags,
    [Field("True if the site has more tags.")] bool HasMoreTags);

/// <summary>One form of a text with a number, for scripts: which form a number takes is known to the browser.</summary>
[View("plural", "One plural form of a string.")]
internal sealed partial record PluralView(
    [Field("The form: zero, one, two, few, many, or other, as in `Intl.PluralRules`.")] string Form,
    [Field("The string.")] string Text)
{
    private static readonly string[] Forms = ["zero", "one", "two", "few", "many", "other"];

    /// <summary>The forms that a language has of a text.</summary>
    public static ImmutableArray<PluralView> Of(Strings strings, string key) =>
        [.. Forms.Where(form => strings.Get($"{key}.{form}") is not null).Select(
            form => new PluralView(form, strings.Text($"{key}.{form}")))];
}
