using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AiBlog.Text.Highlighting;

/// <summary>Turns code into escaped HTML whose spans carry the classes of <see cref="TokenClass"/>.</summary>
internal static class Highlighter
{
    private static readonly FrozenDictionary<string, LanguageReader> Readers = LanguageList.All
        .SelectMany(entry => entry.Aliases.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(entry.Name), (entry, name) => (name, entry.Read))
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
