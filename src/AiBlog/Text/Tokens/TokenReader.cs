using System.Buffers;
using System.Collections.Frozen;

namespace AiBlog.Text.Tokens;

/// <summary>Reads the tokens of a text: words with inner signs (<c>node.js</c>, <c>c++</c>), stemmed, without stop words; of a word with
/// hyphens also its parts; of scripts without spaces every two neighbouring characters.</summary>
/// <param name="text">From <see cref="TermText.Normalize"/>.</param>
/// <param name="language">Whose stop words are left out and whose endings are cut.</param>
/// <param name="scratch">Room for <see cref="MostLetters"/>.</param>
internal ref struct TokenReader(ReadOnlySpan<char> text, TokenLanguage language, Span<char> scratch)
{
    /// <summary>Longer words are cut: nobody's topic is a word of a megabyte.</summary>
    public const int MostLetters = 64;

    private static readonly SearchValues<char> VersionSigns = SearchValues.Create("0123456789.");

    private readonly ReadOnlySpan<char> text = text;
    private readonly string[][]? endings = Stemmer.StepsOf(language.Endings);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> stopWords = StopWords.Of(language.StopList);
    private readonly Span<char> scratch = scratch;
    private int at;
    private int wordEnd;
    private bool isMixed;
    private int partAt;
    private int partsEnd;

    /// <summary>The token, valid until the next call.</summary>
    public ReadOnlySpan<char> Token { get; private set; }

    /// <summary>The word as it stands in the text.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    public bool Next()
    {
        while (true)
        {
            if (partAt < partsEnd)
            {
                if (Take(NextHyphened()))
                {
                    return true;
                }

                continue;
            }

            if (isMixed && at >= wordEnd)
            {
                isMixed = false;
            }

            var word = isMixed ? NextPart() : NextWord();
            if (word.IsEmpty && !isMixed)
            {
                return false;
            }

            if (!word.IsEmpty && Take(word))
            {
                return true;
            }
        }
    }

    /// <summary>A whole word, empty at the end; a word with letters of a script without spaces is left to <see cref="NextPart"/>.</summary>
    private ReadOnlySpan<char> NextWord()
    {
        while (at < text.Length && !TokenText.IsLetterOrDigit(text, at))
        {
            at++;
        }

        var start = at;
        var end = start;
        var hasCjk = false;
        for (var i = start; i < text.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '_' or '+' or '#')
            {
                end = i + 1;
            }
            else if (!char.IsAscii(text[i]) && (TokenText.IsLetterOrDigit(text, i) || TokenText.IsMark(text[i])))
            {
                end = i + 1;
                hasCjk |= TokenText.IsCjk(text[i]);
            }
            else if (text[i] is not ('\'' or '.' or '-'))
            {
                break;
            }
        }

        if (hasCjk)
        {
            (isMixed, wordEnd) = (true, end);
            return [];
        }

        at = end;
        var word = text[start..end];
        if (word.Contains('-'))
        {
            (partAt, partsEnd) = (start, end);
        }

        return word.EndsWith("'s") ? word[..^2] : word;
    }

    private ReadOnlySpan<char> NextHyphened()
    {
        var rest = text[partAt..partsEnd];
        var length = rest.IndexOf('-');
        partAt = length < 0 ? partsEnd : partAt + length + 1;
        return length < 0 ? rest : rest[..length];
    }

    private ReadOnlySpan<char> NextPart()
    {
        var start = at;
        if (!TokenText.IsCjk(text[start]))
        {
            while (at < wordEnd && !TokenText.IsCjk(text[at]))
            {
                at++;
            }

            return text[start..at];
        }

        at++;
        if (at == wordEnd || !TokenText.IsCjk(text[at]))
        {
            return text[start..at];
        }

        var isLastPair = at + 1 == wordEnd || !TokenText.IsCjk(text[at + 1]);
        if (isLastPair)
        {
            at++;
        }

        return text.Slice(start, 2);
    }

    private bool Take(ReadOnlySpan<char> word)
    {
        if (word.Length > MostLetters)
        {
            word = word[..MostLetters];
        }

        if (word.IsEmpty || (word.Length == 1 && char.IsAscii(word[0])) || stopWords.Contains(word))
        {
            return false;
        }

        word = WithoutZero(word);
        word.CopyTo(scratch);
        Word = word;
        Token = scratch[..Stemmer.Cut(scratch[..word.Length], endings)];
        return true;
    }

    /// <summary>Version 1.50.0 is called 1.50 as often.</summary>
    private static ReadOnlySpan<char> WithoutZero(ReadOnlySpan<char> word) =>
        word.EndsWith(".0") && word.Count('.') == 2 && !word.TrimStart('v').ContainsAnyExcept(VersionSigns) ? word[..^2] : word;
}
