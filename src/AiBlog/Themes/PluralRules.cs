namespace AiBlog.Themes;

/// <summary>Which form of a word goes with a whole number: the cardinal rules of Unicode CLDR 46 for integers.</summary>
internal static class PluralRules
{
    /// <summary>The languages whose rules are known; another one counts as English does.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["ar", "de", "en", "es", "fr", "he", "it", "ja", "nl", "pl", "pt", "zh"];

    /// <summary>One of <c>zero one two few many other</c>.</summary>
    /// <param name="language">A language tag; only its first part counts, but for European Portuguese.</param>
    public static string Form(string language, long number)
    {
        var n = number == long.MinValue ? long.MaxValue : Math.Abs(number);
        return language.Split('-')[0].ToLowerInvariant() switch
        {
            "ja" or "zh" => "other",
            "ar" => Arabic(n),
            "he" => n switch { 1 => "one", 2 => "two", _ => "other" },
            "pl" => Polish(n),
            "fr" => Romance(n, n is 0 or 1),
            "pt" => Romance(n, n == 1 || (n == 0 && !IsEuropean(language))),
            "es" or "it" => Romance(n, n == 1),
            _ => n == 1 ? "one" : "other",
        };
    }

    private static string Arabic(long n) => n switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ => (n % 100) switch
        {
            >= 3 and <= 10 => "few",
            >= 11 => "many",
            _ => "other",
        },
    };

    private static string Polish(long n)
    {
        if (n == 1)
        {
            return "one";
        }

        return n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14) ? "few" : "many";
    }

    private static string Romance(long n, bool isOne)
    {
        if (isOne)
        {
            return "one";
        }

        return n != 0 && n % 1_000_000 == 0 ? "many" : "other";
    }

    private static bool IsEuropean(string language) => language.Equals("pt-PT", StringComparison.OrdinalIgnoreCase);
}
