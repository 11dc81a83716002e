using AiBlog.Text.Html;

namespace AiBlog.Privacy;

/// <summary>Finds words for what lies behind a gate.</summary>
internal static class Embeds
{
    public static Embed Describe(string html, GateUnit unit, GateRules rules)
    {
        var subject = unit.Subject;
        var isPicture = subject.Name is "img" or "image" or "picture" or "input" or "svg";
        var title = MarkupAttributes.Value(html, subject, isPicture ? "alt" : "title") ?? MarkupAttributes.Value(html, subject, "title")
            ?? MarkupAttributes.Value(html, subject, "aria-label") ?? (subject.Is("picture") ? AltWithin(html, subject) : null) ?? "";
        var address = rules.Absolute(unit.Url);
        return new Embed(title.Trim(), KnownEmbeds.SourceOf(address) ?? address, isPicture);
    }

    private static string? AltWithin(string html, MarkupTag picture)
    {
        var scanner = new TagScanner(html.AsSpan(picture.End, picture.ContentEnd - picture.End));
        while (scanner.Next())
        {
            if (scanner.Kind == TagKind.Start && scanner.Is("img") && scanner.TryAttribute("alt", out var alt))
            {
                return alt.Value();
            }
        }

        return null;
    }
}
