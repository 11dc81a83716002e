using System.Collections.Immutable;
using AiBlog.Text.Highlighting.Languages;

namespace AiBlog.Text.Highlighting;

/// <summary>All languages; a grammar is made when the first code of its family is read.</summary>
internal static class LanguageList
{
    public static ImmutableArray<LanguageEntry> All { get; } =
    [
        new("bash", "sh shell zsh ksh fish", static (ref p) => Read(ref p, ShellLanguages.Bash)),
        new("c", "h", static (ref p) => Read(ref p, CFamily.C)),
        new("console", "shell-session shellsession sh-session session terminal", ConsoleLexer.Run),
        new("cpp", "c++ cc cxx hpp hxx h++ cuda cu metal glsl hlsl", static (ref p) => Read(ref p, CFamily.Cpp)),
        new("csharp", "cs c# csx dotnet", static (ref p) => Read(ref p, ManagedLanguages.CSharp)),
        new("css", "", static (ref p) => Read(ref p, WebLanguages.Css)),
        new("diff", "patch udiff", DiffLexer.Run),
        new("dockerfile", "docker containerfile", static (ref p) => Read(ref p, ShellLanguages.Dockerfile)),
        new("go", "golang", static (ref p) => Read(ref p, SystemsLanguages.Go)),
        new("html", "htm xhtml vue svelte", MarkupLexer.Run),
        new("ini", "cfg conf properties env dotenv editorconfig gitconfig desktop", static (ref p) => Read(ref p, DataLanguages.Ini)),
        new("java", "", static (ref p) => Read(ref p, ManagedLanguages.Java)),
        new("javascript", "js jsx mjs cjs node", static (ref p) => Read(ref p, WebLanguages.JavaScript)),
        new("json", "jsonc json5 jsonl ndjson webmanifest", static (ref p) => Read(ref p, DataLanguages.Json)),
        new("kotlin", "kt kts", static (ref p) => Read(ref p, ManagedLanguages.Kotlin)),
        new("lua", "", static (ref p) => Read(ref p, ScriptingLanguages.Lua)),
        new("makefile", "make mk gnumake", static (ref p) => Read(ref p, ShellLanguages.Makefile)),
        new("markdown", "md mdx mkd", MarkdownLexer.Run),
        new("php", "", static (ref p) => Read(ref p, ScriptingLanguages.Php)),
        new("powershell", "ps1 psm1 pwsh posh ps", static (ref p) => Read(ref p, ShellLanguages.PowerShell)),
        new("python", "py py3 python3 pyi gyp starlark bzl", static (ref p) => Read(ref p, ScriptingLanguages.Python)),
        new("ruby", "rb gemfile rake", static (ref p) => Read(ref p, ScriptingLanguages.Ruby)),
        new("rust", "rs", static (ref p) => Read(ref p, SystemsLanguages.Rust)),
        new("scss", "sass less", static (ref p) => Read(ref p, WebLanguages.Scss)),
        new("sql", "postgres postgresql pgsql psql mysql sqlite sqlite3 tsql plsql", static (ref p) => Read(ref p, DataLanguages.Sql)),
        new("swift", "", static (ref p) => Read(ref p, SystemsLanguages.Swift)),
        new("toml", "", static (ref p) => Read(ref p, DataLanguages.Toml)),
        new("typescript", "ts tsx mts cts", static (ref p) => Read(ref p, WebLanguages.TypeScript)),
        new("xml", "svg rss atom xsl xslt xsd xaml csproj plist wsdl", MarkupLexer.Run),
        new("yaml", "yml", YamlLexer.Run),
    ];

    private static void Read(ref Painter painter, Grammar grammar) => Lexer.Run(ref painter, grammar, 0, painter.Code.Length);
}

/// <summary>A language by its name and its other names, and what reads it.</summary>
/// <param name="Aliases">Separated by spaces; file extensions without the point are among them.</param>
internal sealed record LanguageEntry(string Name, string Aliases, LanguageReader Read);

/// <summary>Paints all of the painter's code.</summary>
internal delegate void LanguageReader(ref Painter painter);
