namespace AiBlog.Text.Terms;

/// <summary>Cuts English endings lightly, so that "models" and "modelling" meet "model". Words with other letters stay as they are.</summary>
internal static class Stemmer
{
    private static readonly string[] Endings = ["ings", "ing", "ed", "es", "s"];

    /// <param name="word">Lower case; changed in place where an ending becomes another.</param>
    /// <returns>How many characters of it are left.</returns>
    public static int Cut(Span<char> word)
    {
        var length = word.Length;
        if (length <= 4 || word.ContainsAnyExceptInRange('\0', '\x7f'))
        {
            return length;
        }

        if (word.EndsWith("ies"))
        {
            word[length - 3] = 'y';
            return length - 2;
        }

        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending) && length - ending.Length >= 4 && !word.EndsWith("ss"))
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
