namespace AiBlog.BrowserTests.Payloads;

/// <summary>CSS that loads, in a style element and in a style attribute.</summary>
internal static class StylePayloads
{
    private static readonly string[] Values =
    [
        "url(URL)", "url( 'URL' )", "url(\"URL\")", "URL(URL)", "\\75 \\72 l(URL)", "u\\72l(URL)", "url(URL", "url('URL", "src('URL')", "src(\"URL\")", "image-set('URL' 1x)", "image-set(\"URL\" 1x, 'URL2' 2x)", "-webkit-image-set('URL' 1x)",
        "-webkit-image-set(url(URL) 1x)", "image-set(var(--q,'URL') 1x)", "image-set(var(--q, \"URL\") 1x)", "var(--none, url(URL))", "var(--none, image-set('URL' 1x))", "image('URL')", "cross-fade(url(URL), url(URL2), 50%)",
        "-webkit-cross-fade(url(URL), url(URL2), 50%)", "element(#x), url(URL)", "if(style(--x: y): none; else: url(URL))", "if(else: image-set('URL' 1x))", "env(none, url(URL))", "image-set(env(none, 'URL') 1x)", "attr(title type(<url>), url(URL))", "image-set(attr(title) 1x)",
        "url(\\68 ttp://HOST/e)", "url('\\68ttp://HOST/e')", "url(//HOST/e)", "url(\\2f\\2fHOST/e)", "url(\\\\HOST\\e)", "image-set('\\68 ttp://HOST/e' 1x)", "image-set('//HOST/e' 1x)", "linear-gradient(red, blue), url(URL)",
        "url(URL) , none", "/**/url(URL)", "url(/**/URL)", "url(\"URL\" format(x))", "paint(x), url(URL)", "random-item(x, url(URL))", "first-valid(url(URL))", "light-dark(url(URL), url(URL2))", "image-set(url(URL) type('image/png') 1x)",
        "inherit(--x, url(URL))", "--f(), url(URL)", "url-prefix(URL), url(URL)", "\u0000url(URL)", "url(\u0001URL)", "url(\"\\\nURL\")",
    ];

    private static readonly string[] Sheets =
    [
        "@import 'URL.css';", "@import url(URL.css);", "@import url('URL.css') layer(x);", "@\\69mport 'URL.css';", "@IMPORT \"URL.css\";", "<!-- @import \"URL.css\";", "--> @import 'URL.css';", "<!-- --> <!-- @import 'URL.css';", "@import/**/'URL.css';", "@import'URL.css'",
        "@charset 'x'; @import 'URL.css';", "@layer a; @import 'URL.css';", "@import '\\68ttp://HOST/i.css';", "@import src('URL.css');", "@font-face { font-family: F; src: url(URL) } p { font-family: F }", "@font-face { font-family: F; src: local(x), url('URL') format('woff2') } p { font: 1em F }",
        "@property --q { syntax: '<image>'; inherits: false; initial-value: url(URL) } p { background: var(--q) }", "@property --q { syntax: '<string>'; inherits: false; initial-value: 'URL' } p { background: image-set(var(--q) 1x) }",
        ":root { --q: 'URL' } p { background: image-set(var(--q) 1x) }", ":root { --q: url(URL) } p { background: var(--q) }", ":root { --a: 'URL'; --b: image-set(var(--a) 1x) } p { background: var(--b) }", "@function --f() { result: url(URL) } p { background: --f() }",
        "@function --f(--u: 'URL') { result: image-set(var(--u) 1x) } p { background: --f() }", "@keyframes k { from, to { background: url(URL) } } p { animation: k 1s infinite }", "@keyframes k { to { --q: 'URL' } } p { animation: k 1s infinite; background: image-set(var(--q) 1x) }",
        "@media all { p { background: url(URL) } }", "@supports (a: b) or (color: red) { p { background: url(URL) } }", "@layer x { p { background: url(URL) } }", "@scope (p) { :scope { background: url(URL) } }", "@container (min-width: 1px) { p { background: url(URL) } } body { container-type: inline-size }",
        "@starting-style { p { background: url(URL) } }", "p { & { background: url(URL) } }", "p { @media all { background: url(URL) } }", "p::before { content: url(URL) }", "p { content: url(URL) }", "li { list-style-image: url(URL) }", "p { cursor: url(URL), auto }", "p { border-image: url(URL) 1 }",
        "p { mask: url(URL) }", "p { mask-image: image-set('URL' 1x) }", "p { clip-path: url(URL#x) }", "p { filter: url(URL#x) }", "p { shape-outside: url(URL); float: left }", "p { offset-path: url(URL#x) }", "p { background: red } } p { background: url(URL)", "p { background: url(x\n); } p { background: url(URL) }",
        "p { a: 'x\n; } p { background: url(URL) }", "{} p { background: url(URL) }", "p { ; ; background: url(URL) }", "@page { background: url(URL) }", "@counter-style c { system: cyclic; symbols: url(URL) } li { list-style: c }", "@view-transition { navigation: auto } p { background: url(URL) }",
        "@namespace 'x'; p { background: url(URL) }", "@document url('x') { p { background: url(URL) } } p { background: url(URL2) }", "p { background: url(URL) !important }", "p { --x: { background: url(URL) }; background: var(--x, url(URL2)) }", "@color-profile --x { src: url(URL) }", "@font-palette-values --x { src: url(URL) }",
    ];

    public static IEnumerable<Payload> All() =>
        Values.Select((value, index) => new Payload($"css-value-{index}", $"<style>p, li {{ background: {value} }}</style><p>x</p>"))
            .Concat(Values.Select((value, index) => new Payload($"css-attribute-{index}", $"<p title=URL style=\"background: {value.Replace("\"", "&quot;", StringComparison.Ordinal)}\">x</p>")))
            .Concat(Values.Select((value, index) => new Payload($"css-svg-{index}", $"<svg width=9 height=9><rect width=9 height=9 fill=\"{Escaped(value)}\" mask=\"{Escaped(value)}\" cursor=\"{Escaped(value)}\" style=\"{Escaped($"mask: {value}")}\"/></svg>")))
            .Concat(Sheets.Select((sheet, index) => new Payload($"css-sheet-{index}", $"<style>{sheet}</style>\n<p>x</p>\n\n- y")))
            .Concat(Sheets.Select((sheet, index) => new Payload($"css-svg-sheet-{index}", $"<svg><style>{sheet}</style></svg>\n\nx\n\n- y")));

    private static string Escaped(string value) => value.Replace("\"", "&quot;", StringComparison.Ordinal);
}
