using AiBlog.Link.Urls;
using AiBlog.Privacy.Gate;
using AiBlog.Store;
using AiBlog.Text.Html;
using AiBlog.Themes;

namespace AiBlog.Render.Views;

/// <summary>A body as a page shows it, with placeholders in the language of the page.</summary>
internal static class PageHtml
{
    public static HtmlText Of(RenderContext context, LinkedBody body, string language) => body.Key is { } key
        ? new HtmlText(new HtmlSource(HashBuilder.Of("page-body").AddHash(key).Add(language).ToHash(), () => Make(context, body, language)))
        : new HtmlText(Make(context, body, language));

    private static string Make(RenderContext context, LinkedBody body, string language) =>
        body.Gates.IsEmpty ? body.Html : PageBody.Write(body.Html, body.Gates, EmbedText.Of(context.StringsOf(language)));

    /// <summary>The bodies of a page, as they are in it.</summary>
    public static IEnumerable<string> All(RenderContext context, LinkedText text, string language) =>
        new[]
        {
            text.Report, text.Opinion, text.Footnotes,
        }.OfType<LinkedBody>().Concat(text.KeyPoints).Select(body => Of(context, body, language).Value);
}
