using System.Globalization;

namespace AiBlog.Render;

/// <summary>The letters that stand for a name where there is no picture.</summary>
internal static class Monogram
{
    /// <summary>The initials of the first and the last word; one letter in scripts without capitals. Null for a name without letters.</summary>
    public static string? Of(string name)
    {
        var words = name.Split([' ', '-', '.', '\u00a0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => char.IsLetter(word, 0))
            .Select(word => StringInfo.GetNextTextElement(word))
            .ToArray();
        if (words.Length == 0)
        {
            return null;
        }

        var first = words[0].ToUpperInvariant();
        var hasCapitals = !string.Equals(first, words[0].ToLowerInvariant(), StringComparison.Ordinal);
        return words.Length > 1 && hasCapitals ? first + words[^1].ToUpperInvariant() : first;
    }
}
