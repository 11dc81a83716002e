using System.Buffers;

namespace AiBlog.Text.Highlighting.Languages;

/// <summary>C#, Java and Kotlin.</summary>
internal static class ManagedLanguages
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"");

    private static readonly Region[] Common =
    [
        Region.Line("//"),
        Region.Block("/*", "*/"),
        Region.Quoted("'"),
        Region.Quoted("\""),
    ];

    public static Grammar CSharp { get; } = new(new LanguageDefinition
    {
        Keywords = """
            abstract add allows and as async await base break case catch checked class const continue default delegate do else enum event
            explicit extension extern field file finally fixed for foreach from get global goto if implicit in init interface internal into
            is join let lock managed nameof namespace new not notnull on operator or orderby out override params partial private protected
            public readonly record ref remove required return scoped sealed select set sizeof stackalloc static struct switch throw try
            typeof unchecked unmanaged unsafe using var virtual volatile when where while with yield
            """,
        Types = """
            bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint ulong ushort void
            """,
        Constants = "true false null this value",
        HasCapitalTypes = true,
        Regions =
        [
            CSharpRaw("$$$\"\"\"", "{{{"),
            CSharpRaw("$$\"\"\"", "{{"),
            CSharpRaw("$\"\"\"", "{"),
            CSharpRaw("\"\"\"", ""),
            CSharpVerbatim("$@\"") with { Hole = "{", IsHoleDoubled = true },
            CSharpVerbatim("@$\"") with { Hole = "{", IsHoleDoubled = true },
            CSharpVerbatim("@\""),
            Region.Quoted("$\"", "\"") with { Hole = "{", IsHoleDoubled = true },
            new Region("#", "") { Class = TokenClass.Meta, IsAtLineStart = true },
            .. Common,
        ],
    });

    public static Grammar Java { get; } = new(new LanguageDefinition
    {
        Keywords = """
            abstract assert break case catch class const continue default do else enum exports extends final finally for goto if implements
            import instanceof interface module native new non-sealed package permits private protected public record requires return sealed
            static strictfp super switch synchronized throw throws transient try var volatile when while yield
            """,
        Types = "boolean byte char double float int long short void",
        Constants = "true false null this",
        HasCapitalTypes = true,
        Sigils = [new Sigil('@', TokenClass.Attribute)],
        Regions = [Region.Quoted("\"\"\"") with { IsMultiline = true }, .. Common],
    });

    public static Grammar Kotlin { get; } = new(new LanguageDefinition
    {
        Keywords = """
            abstract actual annotation as break by catch class companion const constructor continue crossinline data do else enum expect
            external final finally for fun get if import in infix init inline inner interface internal is lateinit noinline object open
            operator out override package private protected public reified return sealed set super suspend tailrec throw try typealias
            val value var vararg when where while
            """,
        Constants = "true false null this it",
        HasCapitalTypes = true,
        Sigils = [new Sigil('@', TokenClass.Attribute)],
        Regions =
        [
            Region.Raw("\"\"\"", "\"\"\"") with { Hole = "${", HasVariables = true },
            Region.Quoted("\"") with { Hole = "${", HasVariables = true },
            .. Common,
        ],
    });

    private static Region CSharpRaw(string open, string hole) => Region.Raw(open, "\"\"\"") with { Fence = Quotes, Hole = hole };

    private static Region CSharpVerbatim(string open) => new(open, "\"") { IsMultiline = true, IsDoubled = true };
}
