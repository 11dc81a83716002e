namespace AiBlog.Text.Highlighting.Languages;

/// <summary>JavaScript, TypeScript and style sheets.</summary>
internal static class WebLanguages
{
    private const string ScriptKeywords = """
        as async await break case catch class const continue debugger default delete do else export extends finally for from function get if
        import in instanceof let new of return set static super switch throw try typeof var void while with yield
        """;

    private const string ScriptConstants = """
        true false null undefined NaN Infinity this arguments console document window globalThis process module require
        """;

    private static readonly Region[] ScriptRegions =
    [
        Region.Line("//"),
        Region.Block("/*", "*/"),
        Region.Quoted("\""),
        Region.Quoted("'"),
        Region.Quoted("`") with { IsMultiline = true, Hole = "${" },
        new Region("#!", "") { Class = TokenClass.Comment, IsAtLineStart = true },
    ];

    public static Grammar JavaScript { get; } = new(new LanguageDefinition
    {
        Keywords = ScriptKeywords,
        Constants = ScriptConstants,
        WordStarts = "$",
        HasCapitalTypes = true,
        HasRegex = true,
        Sigils = [new Sigil('@', TokenClass.Attribute)],
        Regions = [.. ScriptRegions],
    });

    public static Grammar TypeScript { get; } = new(new LanguageDefinition
    {
        Keywords = ScriptKeywords + """
             abstract accessor asserts declare enum implements infer interface is keyof namespace override private protected public readonly
             satisfies type unique using
            """,
        Types = "any bigint boolean never number object string symbol unknown",
        Constants = ScriptConstants,
        WordStarts = "$",
        HasCapitalTypes = true,
        HasRegex = true,
        Sigils = [new Sigil('@', TokenClass.Attribute)],
        Regions = [.. ScriptRegions],
    });

    public static Grammar Css { get; } = StyleSheet([Region.Block("/*", "*/"), Region.Quoted("\""), Region.Quoted("'")], []);

    public static Grammar Scss { get; } = StyleSheet(
        [Region.Line("//"), Region.Block("/*", "*/"), Region.Quoted("\"") with { Hole = "#{" }, Region.Quoted("'")],
        [new Sigil('$', TokenClass.Variable)]);

    private static Grammar StyleSheet(Region[] regions, Sigil[] sigils) => new(new LanguageDefinition
    {
        Tags = """
            a abbr address article aside audio blockquote body button canvas caption code dd details dialog div dl dt em fieldset figcaption
            figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe img input kbd label legend li main mark nav ol p picture pre progress
            section select small span strong sub summary sup svg table tbody td textarea tfoot th thead time tr ul video
            """,
        WordStarts = "-",
        NumberMarks = "%",
        Keys = [new KeyRule(':', TokenClass.Attribute) { IsBeforeSpace = true }],
        Sigils =
        [
            new Sigil('@', TokenClass.Keyword),
            new Sigil('.', TokenClass.Type) { IsAfterWord = true },
            new Sigil('#', TokenClass.Constant) { IsAfterWord = true, TakesDigits = true },
            new Sigil('!', TokenClass.Keyword) { IsAfterWord = true },
            .. sigils,
        ],
        Regions = [.. regions],
    });
}
