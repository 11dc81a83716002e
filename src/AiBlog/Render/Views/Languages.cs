using System.Collections.Frozen;

namespace AiBlog.Render.Views;

/// <summary>What a language tag alone says.</summary>
internal static class Languages
{
    private static readonly FrozenSet<string> RightToLeft =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "iw");

    private static readonly FrozenSet<string> RightToLeftScripts = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Arab", "Hebr", "Thaa", "Syrc");

    /// <summary><c>rtl</c> when the language, or the script in its tag, is written from right to left.</summary>
    public static string DirectionOf(string language)
    {
        var parts = language.Split('-');
        if (parts.Length > 1 && parts[1].Length == 4)
        {
            return RightToLeftScripts.Contains(parts[1]) ? "rtl" : "ltr";
        }

        return RightToLeft.Contains(parts[0]) ? "rtl" : "ltr";
    }
}
