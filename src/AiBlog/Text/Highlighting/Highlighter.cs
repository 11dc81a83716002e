using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AiBlog.Text.Highlighting;

/// <summary>Turns code into escaped HTML whose spans carry the classes of <see cref="TokenClass"/>.</summary>
internal static class Highlighter
{
    private static readonly FrozenDictionary<string, LanguageReader> Readers = LanguageList.All
        .SelectMany(entry => entry.Aliases.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(entry.Name), (entry, name) =>
            (name, entry.Read))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Read, StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages by their main names, sorted.</summary>
    public static ImmutableArray<string> Languages { get; } = [.. LanguageList.All.Select(entry => entry.Name)];

    /// <summary>Whether code of this language gets classes; names and aliases in any case.</summary>
    public static bool Knows(string language) => Readers.ContainsKey(language);

    /// <summary>
    /// Writes the code with <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> escaped; without the spans and unescaped it is the code again,
    /// whatever it is. An unknown language is escaped only.
    /// </summary>
    public static void Write(TextWriter output, ReadOnlySpan<char> code, string language)
    {
        var painter = new Painter(code);
        if (Readers.TryGetValue(language, out var read))
        {
            read(ref painter);
        }

        painter.Finish(output);
    }
}

/// <summary>Where the lines of a text end, for the lexers that read line by line.</summary>
internal static class Lines
{
    /// <summary>The offset of the line's <c>\n</c>, or the end of the text.</summary>
    public static int EndOf(ReadOnlySpan<char> code, int from)
    {
        var length = code[from..].IndexOf('\n');
        return length < 0 ? code.Length : from + length;
    }

    /// <summary>The first offset of the line that holds no space or tab.</summary>
    public static int SkipSpace(ReadOnlySpan<char> code, int from, int to)
    {
        while (from < to && code[from] is ' ' or '\t' or '\r')
        {
            from++;
        }

        return from;
    }
}

/// <summary>What a piece of code is; each but <see cref="None"/> has a CSS class.</summary>
/// <remarks>
/// | class | stands for                          | class | stands for                         |
/// |-------|-------------------------------------|-------|------------------------------------|
/// | hl-k  | keyword                             | hl-v  | variable, lifetime, anchor         |
/// | hl-s  | string, character, regular expression | hl-p | preprocessor, prompt, other meta  |
/// | hl-n  | number                              | hl-b  | constant, builtin, symbol, entity  |
/// | hl-c  | comment                             | hl-i  | inserted line of a diff            |
/// | hl-f  | function, macro or command name     | hl-d  | deleted line of a diff             |
/// | hl-t  | type                                | hl-h  | heading, section, hunk of a diff   |
/// | hl-a  | attribute, annotation, property key, option | hl-g | tag of markup, element selector |
/// </remarks>
internal enum TokenClass
{
    None,
    Keyword,
    Text,
    Number,
    Comment,
    Function,
    Type,
    Attribute,
    Variable,
    Meta,
    Constant,
    Inserted,
    Deleted,
    Heading,
    Tag,
}
