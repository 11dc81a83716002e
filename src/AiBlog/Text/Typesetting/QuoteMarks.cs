namespace AiBlog.Text.Typesetting;

/// <summary>The quotation marks of a language: around a quote, and around a quote in a quote.</summary>
/// <remarks>The marks are those of the Unicode CLDR, except where the language's press uses others (Dutch, Hebrew, Arabic,
/// French).</remarks>
internal sealed record QuoteMarks(string Open, string Close, string InnerOpen, string InnerClose)
{
    private static readonly QuoteMarks English = new("\u201C", "\u201D", "\u2018", "\u2019");

    private static readonly QuoteMarks French = new("\u00AB\u202F", "\u202F\u00BB", "\u201C", "\u201D");

    private static readonly QuoteMarks Corner = new("\u300C", "\u300D", "\u300E", "\u300F");

    /// <param name="language">A BCP 47 tag.</param>
    public static QuoteMarks Of(string language)
    {
        var tag = language.ToLowerInvariant();
        return Regional(tag) ?? Of(tag.Split('-')[0], English);
    }

    /// <summary>The marks of a region or script that differ from those of the language as a whole.</summary>
    private static QuoteMarks? Regional(string tag) => tag switch
    {
        "pt-pt" => new("\u00AB", "\u00BB", "\u201C", "\u201D"),
        "fr-ch" => new("\u00AB\u202F", "\u202F\u00BB", "\u2039\u202F", "\u202F\u203A"),
        "de-ch" or "de-li" => new("\u00AB", "\u00BB", "\u2039", "\u203A"),
        "bs-cyrl" => Of("hr", English),
        "zh-hant" or "zh-tw" or "zh-hk" or "zh-mo" or "zh-hant-tw" or "zh-hant-hk" or "zh-hant-mo" => Corner,
        _ => null,
    };

    private static QuoteMarks Of(string language, QuoteMarks other) => language switch
    {
        "cs" or "de" or "dsb" or "et" or "hr" or "hsb" or "is" or "lb" or "mk" or "nds" or "sk" or "sl" =>
            new("\u201E", "\u201C", "\u201A", "\u2018"),
        "bg" or "lt" => new("\u201E", "\u201C", "\u201A", "\u2018"),
        "fr" => French,
        "ast" or "br" or "ca" or "el" or "es" or "eu" or "it" or "lij" or "oc" or "pms" or "sc" =>
            new("\u00AB", "\u00BB", "\u201C", "\u201D"),
        "be" or "bua" or "ky" or "os" or "ru" or "sah" or "tt" or "uk" => new("\u00AB", "\u00BB", "\u201E", "\u201C"),
        "nb" or "nn" or "no" => new("\u00AB", "\u00BB", "\u2018", "\u2019"),
        "fi" or "se" or "sv" => new("\u201D", "\u201D", "\u2019", "\u2019"),
        "pl" or "ro" => new("\u201E", "\u201D", "\u00AB", "\u00BB"),
        "hu" => new("\u201E", "\u201D", "\u00BB", "\u00AB"),
        "sr" => new("\u201E", "\u201D", "\u2019", "\u2019"),
        "bs" => new("\u201E", "\u201D", "\u2018", "\u2019"),
        "ka" => new("\u201E", "\u201C", "\u00AB", "\u00BB"),
        "eo" => new("\u201C", "\u201D", "\u00AB", "\u00BB"),
        "am" or "ar" or "fa" or "gsw" or "rm" or "ti" => new("\u00AB", "\u00BB", "\u2039", "\u203A"),
        "hy" => new("\u00AB", "\u00BB", "\u00AB", "\u00BB"),
        "ug" => new("\u00BB", "\u00AB", "\u203A", "\u2039"),
        "ur" => new("\u201D", "\u201C", "\u2019", "\u2018"),
        "he" or "yi" => new("\u201D", "\u201D", "\u2019", "\u2019"),
        "ja" or "yue" => Corner,
        _ => other,
    };
}
