namespace AiBlog.Parse.Markdown;

/// <summary>The quotation marks of a language: around a quote, and around a quote in a quote.</summary>
internal sealed record QuoteMarks(string Open, string Close, string InnerOpen, string InnerClose)
{
    private static readonly QuoteMarks English = new("\u201C", "\u201D", "\u2018", "\u2019");

    /// <param name="language">A BCP 47 tag; only its first part counts.</param>
    public static QuoteMarks Of(string language) => language.Split('-')[0].ToLowerInvariant() switch
    {
        "de" => new("\u201E", "\u201C", "\u201A", "\u2018"),
        "fr" => new("\u00AB\u202F", "\u202F\u00BB", "\u201C", "\u201D"),
        "es" or "it" => new("\u00AB", "\u00BB", "\u201C", "\u201D"),
        "pl" => new("\u201E", "\u201D", "\u00AB", "\u00BB"),
        "ar" => new("\u00AB", "\u00BB", "\u2039", "\u203A"),
        "he" => new("\u201D", "\u201D", "\u2019", "\u2019"),
        "ja" => new("\u300C", "\u300D", "\u300E", "\u300F"),
        _ => English,
    };
}
