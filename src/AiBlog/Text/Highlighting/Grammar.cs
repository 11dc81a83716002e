using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AiBlog.Text.Highlighting;

/// <summary>A language definition made ready for lookups by character and by word.</summary>
internal sealed class Grammar
{
    private const byte WordStart = 1;
    private const byte WordPart = 2;
    private const byte Special = 4;

    private readonly byte[] characters = new byte[128];
    private readonly Region[][] regions = new Region[128][];
    private readonly Sigil?[] sigils = new Sigil?[128];
    private readonly FrozenDictionary<string, TokenClass>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> openers;

    public Grammar(LanguageDefinition definition)
    {
        Definition = definition;
        var comparer = definition.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        words = Words(definition, comparer).GetAlternateLookup<ReadOnlySpan<char>>();
        openers = Split(definition.CommandOpeners).ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
        NumberMarks = SearchValues.Create(definition.NumberMarks);
        for (var c = '\0'; c < 128; c++)
        {
            regions[c] = [.. definition.Regions.Where(region => OpensWith(region, c))];
            sigils[c] = definition.Sigils.FirstOrDefault(sigil => sigil.Mark == c);
            characters[c] = (byte)(KindOf(c, definition) | (regions[c].Length > 0 || sigils[c] is not null ? Special : 0));
        }
    }

    public LanguageDefinition Definition { get; }

    public SearchValues<char> NumberMarks { get; }

    public bool IsWordStart(char c) => c >= 128 || (characters[c] & WordStart) != 0;

    public bool IsWordPart(char c) => c >= 128 || (characters[c] & WordPart) != 0;

    /// <summary>Whether a region or a sigil may begin with it.</summary>
    public bool IsSpecial(char c) => c < 128 && (characters[c] & Special) != 0;

    public ReadOnlySpan<Region> RegionsAt(char c) => c >= 128 ? [] : regions[c];

    public Sigil? SigilAt(char c) => c >= 128 ? null : sigils[c];

    public TokenClass ClassOf(ReadOnlySpan<char> word) => words.TryGetValue(word, out var kind) ? kind : TokenClass.None;

    public bool OpensCommand(ReadOnlySpan<char> word) => openers.Contains(word);

    private static FrozenDictionary<string, TokenClass> Words(LanguageDefinition definition, StringComparer comparer)
    {
        var classes = new Dictionary<string, TokenClass>(comparer);
        Add(definition.Tags, TokenClass.Tag);
        Add(definition.Constants, TokenClass.Constant);
        Add(definition.Types, TokenClass.Type);
        Add(definition.Keywords, TokenClass.Keyword);
        return classes.ToFrozenDictionary(comparer);

        void Add(string list, TokenClass kind)
        {
            foreach (var word in Split(list))
            {
                classes[word] = kind;
            }
        }
    }

    private static ImmutableArray<string> Split(string list) =>
        [.. list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    private static byte KindOf(char c, LanguageDefinition definition)
    {
        var isStart = char.IsAsciiLetter(c) || c == '_' || definition.WordStarts.Contains(c, StringComparison.Ordinal);
        var isPart = isStart || char.IsAsciiDigit(c) || definition.WordMarks.Contains(c, StringComparison.Ordinal);
        return (byte)((isStart ? WordStart : 0) | (isPart ? WordPart : 0));
    }

    private static bool OpensWith(Region region, char c) =>
        region.IgnoresCase ? char.ToLowerInvariant(region.Open[0]) == char.ToLowerInvariant(c) : region.Open[0] == c;
}
