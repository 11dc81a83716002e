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

/// <summary>A mark that gives the word behind it a class: <c>@Override</c>, <c>$name</c>, <c>--option</c>.</summary>
internal sealed record Sigil(char Mark, TokenClass Class)
{
    public bool IsAtLineStart { get; init; }

    public bool IsAfterSpace { get; init; }

    /// <summary>May follow a word without a space: <c>div.name</c>.</summary>
    public bool IsAfterWord { get; init; }

    /// <summary>May stand twice: <c>--option</c>, <c>@@field</c>.</summary>
    public bool IsDoubling { get; init; }

    /// <summary>A digit may follow: <c>#0af</c>.</summary>
    public bool TakesDigits { get; init; }
}

/// <summary>A word or string before this mark is a key: <c>"name":</c>, <c>name =</c>.</summary>
internal sealed record KeyRule(char Mark, TokenClass Class)
{
    /// <summary>No space between key and mark.</summary>
    public bool IsTight { get; init; }

    public bool IsAtLineStart { get; init; }

    /// <summary>A space or the end of the line must follow the mark.</summary>
    public bool IsBeforeSpace { get; init; }
}

/// <summary>Text that begins on the line after its announcement: <c>&lt;&lt;EOF</c>.</summary>
/// <param name="Open">What announces it.</param>
/// <param name="Live">How the text reads when its delimiter is bare or in double quotes.</param>
/// <param name="IsCapital">A bare delimiter must begin with a capital, since the mark is an operator too.</param>
internal sealed record HeredocRule(string Open, Region Live, bool IsCapital = false)
{
    /// <summary>How the text reads when its delimiter is quoted.</summary>
    public static Region Quoted { get; } = new("", "\n") { IsMultiline = true, IsHeredoc = true };
}

/// <summary>A region being read, or one that waits for the end of the code inside it.</summary>
/// <param name="FenceStart">Where its free part or delimiter stands in the code.</param>
/// <param name="IsIndented">Its closing delimiter may be indented.</param>
/// <param name="Brackets">How many brackets of the hole's kind are open inside the hole.</param>
internal readonly record struct OpenRegion(Region? Region, int FenceStart, int FenceLength, bool IsIndented, int Brackets);

/// <summary>A stretch of code with an opening and a closing mark: a string, a comment, an attribute.</summary>
/// <param name="Open">What begins it, a prefix such as <c>r</c> or <c>$@</c> included.</param>
/// <param name="Close">What ends it; null when <paramref name="Open"/> is the whole token, empty when the end of the line ends it.</param>
internal sealed record Region(string Open, string? Close)
{
    public TokenClass Class { get; init; } = TokenClass.Text;

    /// <summary>Takes the next character's meaning away; NUL for none.</summary>
    public char Escape { get; init; }

    public bool IsMultiline { get; init; }

    /// <summary>The closing mark written twice stands for itself.</summary>
    public bool IsDoubled { get; init; }

    /// <summary>What inside needs a closing mark of its own: <c>/*</c> where comments nest.</summary>
    public string Nest { get; init; } = "";

    /// <summary>What opens code inside a string: <c>${</c>; its last character says which bracket closes it.</summary>
    public string Hole { get; init; } = "";

    /// <summary><c>{{</c> is no hole.</summary>
    public bool IsHoleDoubled { get; init; }

    /// <summary><c>$name</c> inside is a variable.</summary>
    public bool HasVariables { get; init; }

    /// <summary>The characters of a free part after the opening mark that the closing mark repeats: <c>#</c> in Rust's
    /// <c>r##"</c>.</summary>
    public SearchValues<char>? Fence { get; init; }

    /// <summary>What follows the free part at the opening.</summary>
    public string Tail { get; init; } = "";

    /// <summary>What follows the free part at the end.</summary>
    public string CloseTail { get; init; } = "";

    /// <summary>Ends at a line that holds the delimiter named where it was announced.</summary>
    public bool IsHeredoc { get; init; }

    public bool IsAtLineStart { get; init; }

    /// <summary>Only after a space, a separator or the start: <c>#</c> in a shell.</summary>
    public bool IsAfterSpace { get; init; }

    /// <summary>Only outside all brackets.</summary>
    public bool IsOutermost { get; init; }

    public bool IgnoresCase { get; init; }

    /// <summary>Every character at which the lexer must look closer.</summary>
    public SearchValues<char> Stops => field ??= SearchValues.Create(
        [
            .. Close is { Length: > 0 } ? Close[..1] : "\n",
            .. Nest is { Length: > 0 } ? Nest[..1] : "",
            .. Hole is { Length: > 0 } ? Hole[..1] : "",
            .. Escape == '\0' ? "" : $"{Escape}",
            .. HasVariables ? "$" : "",
            .. IsMultiline ? "" : "\n",
        ]);

    public static Region Line(string open) => new(open, "") { Class = TokenClass.Comment };

    public static Region Block(string open, string close) => new(open, close) { Class = TokenClass.Comment, IsMultiline = true };

    /// <summary>A string on one line with backslash escapes.</summary>
    public static Region Quoted(string open, string close) => new(open, close) { Escape = '\\' };

    /// <summary>A string on one line with backslash escapes whose opening mark is also the closing one.</summary>
    public static Region Quoted(string mark) => Quoted(mark, mark);

    /// <summary>A string over many lines without escapes.</summary>
    public static Region Raw(string open, string close) => new(open, close) { IsMultiline = true };

    /// <summary>A fixed token.</summary>
    public static Region Token(string text, TokenClass kind) => new(text, null) { Class = kind };
}
