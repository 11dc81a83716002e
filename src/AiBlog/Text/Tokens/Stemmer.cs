using System.Collections.Frozen;

namespace AiBlog.Text.Tokens;

/// <summary>Cuts the endings of inflection lightly, so that "models" meets "model" and "Modellen" meets "Modell".</summary>
/// <remarks>After the light stemmers of J. Savoy, "Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages"
/// (2006): what an ending alone tells, no rule looks into the word. In languages without rules here English ones apply, and only to words
/// of ASCII letters.</remarks>
internal static class Stemmer
{
    private const int LeastStem = 4;

    private static readonly string[] English = ["ings", "ing", "ed", "es", "s"];

    /// <summary>By language, steps; of the endings of a step the first that fits is cut.</summary>
    private static readonly FrozenDictionary<string, string[][]> Endings = new Dictionary<string, string[][]>
    {
        ["de"] = [["ern", "em", "er", "en", "es", "e", "s", "n"]],
        ["fr"] = [["s", "x"], ["e"]],
        ["es"] = [["os", "as", "es", "o", "a", "e", "s"]],
        ["pt"] = [["os", "as", "es", "o", "a", "e", "s"]],
        ["it"] = [["e", "i", "a", "o"]],
        ["nl"] = [["en", "s", "e"]],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="word">Lower case; changed in place where letters become others.</param>
    /// <param name="steps">From <see cref="StepsOf"/>.</param>
    /// <returns>How many characters of it are left.</returns>
    public static int Cut(Span<char> word, string[][]? steps) => steps is null ? CutEnglish(word) : CutEach(word, steps);

    /// <summary>The endings of a base language such as <c>de</c>; null for the rules of English.</summary>
    public static string[][]? StepsOf(string language) => Endings.GetValueOrDefault(language);

    private static int CutEach(Span<char> word, string[][] steps)
    {
        if (word.Length <= LeastStem || word.ContainsAnyInRange('0', '9'))
        {
            return word.Length;
        }

        // A vowel that changes with the ending: Land and Länder.
        word.Replace('ä', 'a');
        word.Replace('ö', 'o');
        word.Replace('ü', 'u');
        var length = word.Length;
        foreach (var step in steps)
        {
            foreach (var ending in step)
            {
                if (length - ending.Length >= LeastStem && word[..length].EndsWith(ending))
                {
                    length -= ending.Length;
                    break;
                }
            }
        }

        return length > LeastStem && word[length - 1] == word[length - 2] ? length - 1 : length;
    }

    private static int CutEnglish(Span<char> word)
    {
        var length = word.Length;
        if (length <= LeastStem || word.ContainsAnyExceptInRange('\0', '\x7f'))
        {
            return length;
        }

        if (word.EndsWith("ies"))
        {
            word[length - 3] = 'y';
            return length - 2;
        }

        foreach (var ending in English)
        {
            if (word.EndsWith(ending) && length - ending.Length >= LeastStem && !word.EndsWith("ss"))
            {
                return Undouble(word[..(length - ending.Length)]);
            }
        }

        return word[^1] == 'e' ? length - 1 : length;
    }

    /// <summary>"runn" is "run", "us" of "used" and "us" of "using" are one.</summary>
    private static int Undouble(ReadOnlySpan<char> stem)
    {
        var length = stem.Length;
        if (length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z'))
        {
            length--;
        }

        return length > 4 ? stem[..length].TrimEnd('e').Length : length;
    }
}
