using System.Buffers;

namespace AiBlog.Text.Highlighting.Languages;

/// <summary>JSON, TOML, INI and SQL.</summary>
internal static class DataLanguages
{
    public static Grammar Json { get; } = new(new LanguageDefinition
    {
        Constants = "true false null",
        HasCalls = false,
        Keys = [new KeyRule(':', TokenClass.Attribute)],
        Regions = [Region.Line("//"), Region.Block("/*", "*/"), Region.Quoted("\""), Region.Quoted("'")],
    });

    public static Grammar Toml { get; } = new(new LanguageDefinition
    {
        Constants = "true false inf nan",
        HasCalls = false,
        WordMarks = "-.",
        NumberMarks = "-:",
        Keys = [new KeyRule('=', TokenClass.Attribute)],
        Regions =
        [
            Region.Line("#"),
            new Region("[", "]") { Class = TokenClass.Heading, IsAtLineStart = true, IsOutermost = true, Nest = "[" },
            Region.Quoted("\"\"\"") with { IsMultiline = true },
            Region.Raw("'''", "'''"),
            Region.Quoted("\""),
            new Region("'", "'"),
        ],
    });

    public static Grammar Ini { get; } = new(new LanguageDefinition
    {
        Constants = "true false yes no on off",
        IgnoresCase = true,
        HasCalls = false,
        WordMarks = "-.",
        Keys =
        [
            new KeyRule('=', TokenClass.Attribute) { IsAtLineStart = true },
            new KeyRule(':', TokenClass.Attribute) { IsAtLineStart = true },
        ],
        Regions =
        [
            Region.Line(";") with { IsAfterSpace = true },
            Region.Line("#") with { IsAfterSpace = true },
            new Region("[", "]") { Class = TokenClass.Heading, IsAtLineStart = true },
            new Region("\"", "\""),
        ],
    });

    public static Grammar Sql { get; } = new(new LanguageDefinition
    {
        Keywords = """
            add all alter analyze and any as asc begin between by cascade case check collate column commit conflict constraint create cross
            cube current database declare default delete desc describe distinct do drop else end escape except exec execute exists explain
            fetch filter first following for foreign from full function grant group grouping having if in index inner insert intersect into
            is join key language lateral left like ilike limit materialized merge natural not nothing null offset on only or order outer
            over partition pragma preceding primary procedure range recursive references rename replace returning returns revoke right
            rollback rollup row rows schema select set some table temp temporary then to top transaction trigger truncate unbounded union
            unique update using values vacuum view virtual when where window with
            """,
        Types = """
            array bigint bigserial binary bit blob boolean bool bytea char character cidr date datetime decimal double enum float inet int
            integer interval json jsonb money nchar numeric nvarchar precision real serial smallint text time timestamp timestamptz tinyint
            uuid varbinary varchar vector xml
            """,
        Constants = "true false",
        IgnoresCase = true,
        Sigils =
        [
            new Sigil('@', TokenClass.Variable) { IsDoubling = true },
            new Sigil(':', TokenClass.Variable),
            new Sigil('$', TokenClass.Variable),
        ],
        Regions =
        [
            Region.Line("--"),
            Region.Block("/*", "*/"),
            new Region("'", "'") { IsMultiline = true, IsDoubled = true },
            new Region("\"", "\"") { Class = TokenClass.Variable, IsDoubled = true },
            new Region("`", "`") { Class = TokenClass.Variable },
            new Region("$", "$")
            {
                IsMultiline = true,
                Fence = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"),
                Tail = "$",
                CloseTail = "$",
            },
        ],
    });
}
