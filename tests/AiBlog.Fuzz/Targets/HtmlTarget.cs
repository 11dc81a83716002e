using AiBlog.Privacy;
using AiBlog.Text;
using AiBlog.Text.Html;

namespace AiBlog.Fuzz.Targets;

/// <summary>HTML of an author, and the same HTML as a page, through the consent gate.</summary>
internal static class HtmlTarget
{
    public static void Run(byte[] input)
    {
        if (Claim.TextOf("content/posts/a.md", input) is not { } text)
        {
            return;
        }

        // Parse cuts what a text leaves open at its end, so the gate never sees it.
        text = new SourceText(text.File, text.Text[..(OpenMarkup.Find(text.Text) ?? text.Text.Length)]);
        var gated = Gate(text, isAuthors: true);
        Claim.That(gated == Gate(text, isAuthors: true), "the same HTML comes out otherwise the second time");
        Claim.Harmless(gated);
        Gate(text, isAuthors: false);
    }

    private static string Gate(SourceText text, bool isAuthors)
    {
        var styles = isAuthors ? new StyleCollector(FuzzSite.Rules) : null;
        var result = HtmlGate.Apply(text.Text, FuzzSite.Rules, FuzzSite.Embeds, styles, text.PlaceOf);
        if (styles is not null)
        {
            CssTarget.IsOwn(styles.Build().Where(style => style.Services.IsEmpty).Select(style => style.Css));
        }

        return result?.Gated.Html ?? text.Text;
    }
}
