using System.Buffers;

namespace AiBlog.Text.Highlighting.Languages;

/// <summary>Rust, Go and Swift.</summary>
internal static class SystemsLanguages
{
    private static readonly SearchValues<char> Hashes = SearchValues.Create("#");

    public static Grammar Rust { get; } = new(new LanguageDefinition
    {
        Keywords = """
            as async await break const continue crate dyn else enum extern fn for if impl in let loop macro_rules match mod move mut pub
            ref return static struct super trait type union unsafe use where while yield
            """,
        Types = "bool char str u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 Self",
        Constants = "true false self None Some Ok Err",
        HasCapitalTypes = true,
        HasMacros = true,
        HasLifetimes = true,
        Regions =
        [
            Region.Line("//"),
            Region.Block("/*", "*/") with { Nest = "/*" },
            RustRaw("r"),
            RustRaw("br"),
            RustRaw("cr"),
            Region.Quoted("b\"", "\"") with { IsMultiline = true },
            Region.Quoted("c\"", "\"") with { IsMultiline = true },
            Region.Quoted("\"") with { IsMultiline = true },
            Region.Quoted("b'", "'"),
            Region.Token("'\\''", TokenClass.Text),
            new Region("'\\", "'"),
            new Region("#[", "]") { Class = TokenClass.Attribute, Nest = "[", IsMultiline = true },
            new Region("#![", "]") { Class = TokenClass.Attribute, Nest = "[", IsMultiline = true },
        ],
    });

    public static Grammar Go { get; } = new(new LanguageDefinition
    {
        Keywords = """
            break case chan const continue default defer else fallthrough for func go goto if import interface map package range return
            select struct switch type var
            """,
        Types = """
            any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16
            uint32 uint64 uintptr
            """,
        Constants = "true false nil iota append cap clear close complex copy delete imag len make max min new panic print println "
            + "real recover",
        Regions =
        [
            Region.Line("//"),
            Region.Block("/*", "*/"),
            Region.Quoted("\""),
            Region.Quoted("'"),
            Region.Raw("`", "`"),
        ],
    });

    public static Grammar Swift { get; } = new(new LanguageDefinition
    {
        Keywords = """
            actor any as associatedtype async await break case catch class continue convenience default defer deinit didSet do dynamic else
            enum extension fallthrough fileprivate final for func get guard if import in indirect infix init inout internal is isolated lazy
            let mutating nonisolated open operator optional override postfix precedencegroup prefix private protocol public repeat required
            rethrows return set some static struct subscript super switch throw throws try typealias unowned var weak where while willSet
            """,
        Constants = "true false nil self",
        Types = "Self",
        HasCapitalTypes = true,
        Sigils = [new Sigil('@', TokenClass.Attribute), new Sigil('#', TokenClass.Meta), new Sigil('$', TokenClass.Variable)],
        Regions =
        [
            Region.Line("//"),
            Region.Block("/*", "*/") with { Nest = "/*" },
            Region.Quoted("\"\"\"") with { IsMultiline = true, Hole = "\\(" },
            new Region("#", "\"\"\"#") { Fence = Hashes, Tail = "\"\"\"", IsMultiline = true },
            new Region("#", "\"#") { Fence = Hashes, Tail = "\"" },
            Region.Quoted("\"") with { Hole = "\\(" },
        ],
    });

    private static Region RustRaw(string prefix) => Region.Raw(prefix, "\"") with { Fence = Hashes, Tail = "\"" };
}
