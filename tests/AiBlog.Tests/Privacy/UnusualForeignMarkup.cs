using AiBlog.BrowserTests.Foreign;
using AiBlog.Tests.Text;

namespace AiBlog.Tests.Privacy;

/// <summary>Odd HTML, most of it with something of <c>foreign.example</c>.</summary>
internal static class UnusualForeignMarkup
{
    private static readonly string[] Elements =
    [
        "<img src={0}>", "<img alt=x src={0} width=9>", "<iframe src={0}></iframe>", "<script src={0}></script>", "<video src={0}></video>", "<video poster={0}></video>",
        "<audio src={0}></audio>", "<audio><source src={0}></audio>", "<object data={0}>x</object>", "<embed src={0}>", "<link rel=stylesheet href={0}>", "<input type=image src={0}>",
        "<svg><image href={0} /></svg>", "<svg><g><use xlink:href={0} /></g></svg>", "<p><a href=/><img src={0}></a>x</p>", "<table><tr><td background={0}>x</td></tr></table>",
        "<ul><li><img src={0}><li>x</ul>", "<h2>x <img src={0}></h2>", "<button><img src={0}></button>", "<picture><source srcset={0}><img src=/x.png></picture>",
        "<math><mtext><img src={0}></mtext></math>", "<svg><foreignObject><iframe src={0}></iframe></foreignObject></svg>",
        "<select><option><img src={0}></select>", "<frameset><frame src={0}></frameset>", "<div><template shadowrootmode=closed><img src={0}></template></div>", "<noscript><img src={0}></noscript>",
    ];

    private static readonly string[] Spellings =
    [
        "\"https://foreign.example/x\"", "'//foreign.example/x'", "HTTPS://FOREIGN.EXAMPLE/x", "\"https&colon;//foreign.example/x\"", "\" \thttps:/\n/foreign.example/x \"", "\"\\\\foreign.example\\x\"",
        "\"https://me@foreign.example/x\"",
    ];

    private static readonly string[] Others =
    [
        "<svg><svg><svg><svg><svg><svg><svg><svg><svg><svg><svg><svg><svg><svg><svg><svg><svg></svg></svg></svg></svg></svg></svg></svg></svg></svg></svg></svg></svg></svg></svg></svg></svg><style><img src=https://foreign.example/deep></style>",
        string.Concat(Enumerable.Repeat("<svg>", 20)) + string.Concat(Enumerable.Repeat("</svg>", 19)) + "<title><img src=https://foreign.example/deeper></title>",
        "<svg><title><style><img src=https://foreign.example/x></style></title></svg>",
        "<math><mi><style><img src=https://foreign.example/x></style></mi></math>",
        "<svg><p><style><img src=https://foreign.example/x></style>",
        "<svg></p><style><img src=https://foreign.example/x></style>",
        "<svg></br><style><img src=https://foreign.example/x></style>",
        "<math></p><style><img src=https://foreign.example/x></style>",
        "<math><annotation-xml encoding=text/html><style><img src=https://foreign.example/x></style></annotation-xml></math>",
        "<math><annotation-xml encoding='text/&#104;tml'><svg><style><img src=https://foreign.example/x></style></svg></annotation-xml></math>",
        "<math><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=https://foreign.example/x&gt;\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src=https://foreign.example/x>",
        "<svg><desc><table><style><img src=https://foreign.example/x></style></table></desc></svg>",
        "<table><svg><style><img src=https://foreign.example/x></style></svg></table>",
        "<select><svg><style><img src=https://foreign.example/x></style></svg></select>",
        "<select><math><style><img src=https://foreign.example/x></style></math></select>",
        "<xmp><img src=https://foreign.example/x></xmp>",
        "<textarea><img src=https://foreign.example/x></textarea><img src=https://foreign.example/y>",
        "<title><img src=https://foreign.example/x></title>",
        "<noembed><img src=https://foreign.example/x></noembed>",
        "<style></style ><img src=https://foreign.example/x>",
        "<style><!--</style><img src=https://foreign.example/x>-->",
        "<script><!--<script></script><img src=https://foreign.example/x>--></script>",
        "<template><img src=https://foreign.example/x></template>",
        "<template><template></template></template><img src=https://foreign.example/x>",
        "<template><svg></template><img src=https://foreign.example/x>",
        "<template><math><template></math></template><img src=https://foreign.example/x>",
        "<template><p></template></template><img src=https://foreign.example/x>",
        "<svg><template><img src=https://foreign.example/x></template></svg>",
        "<iframe srcdoc='<iframe srcdoc=\"&lt;img src=https://foreign.example/x&gt;\"></iframe>'></iframe>",
        "<noscript><!-- </noscript><img src=https://foreign.example/x> --></noscript>",
        "<noscript><style></noscript><img src=https://foreign.example/x></style></noscript>",
        "<noscript><a title='</NOSCRIPT/><img src=https://foreign.example/x>'></noscript>",
        "<noscript><textarea></noscript><img src=https://foreign.example/x></textarea></noscript>",
        "<a href=https://foreign.example/>only a link</a>",
        "<blockquote cite=https://foreign.example/><q cite=https://foreign.example/>x</q></blockquote>",
        "<form action=https://foreign.example/><button formaction=https://foreign.example/>x</button></form>",
        "<link rel=canonical href=https://foreign.example/><link rel=me href=https://foreign.example/>",
        "<p style='--x: url(https://foreign.example/x)'>x</p>",
        "<p style='background: \\75rl(https://foreign.example/x)'>x</p>",
        "<style>.e{background:\\75 \\72 l(https://foreign.example/x)}@\\69mport 'https://foreign.example/y';</style>",
        "<p style='background: url\\28 https://foreign.example/x)'>no url</p>",
        "<svg><style><img src=https://foreign.example/x alt=x></style></svg>",
        "<svg><title><img src=https://foreign.example/x></title><g><p>x<img src=https://foreign.example/y></g></svg>",
        "<math><mi><img src=https://foreign.example/x></mi><mrow><b><img src=https://foreign.example/y></b></mrow></math>",
        "<p style='background: image-set(\"https://foreign.example/x\" 1x)'>x</p>",
        "<style>@namespace x url(https://example.org/);@import url(//foreign.example/x) screen;</style>",
        "<style>a{b:url(x;}c{d:url(https://foreign.example/x)}</style>",
        "<style>a{b:\"x\n;c:url(https://foreign.example/x)}</style>",
        "<style>/* */@media x{@supports (a:b){c{d:src(\"https://foreign.example/x\")}}}",
        "<video><source src=https://foreign.example/x></video><source src=https://foreign.example/y>",
        "<p>a<b>b<video poster=https://foreign.example/x>c</b>d</video>e</p>",
        "<a href=/><b>x</b><img src=https://foreign.example/x><a href=/><img src=https://foreign.example/y></a>",
        "<label>x <input type=checkbox> <img src=https://foreign.example/x></label>",
        "<div onclick=a() onclick=b() ONCLICK=c()>x</div>",
        "<img src=/own.png onerror=a()/onload=b()>",
        "<a ping=https://foreign.example/ href=/>x</a>",
        "<base href=https://foreign.example/><base target=_top>",
        "<meta http-equiv=' refresh' content=0;url=https://foreign.example/>",
        "<meta http-equiv=Refresh content=\"5; URL='https://foreign.example/'\">",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. ((IEnumerable<object[]>)TagScannerTests.OddInputs).Select(row => (string)row[0]),
        .. ForeignKinds.All.Select(kind => kind.Html.Replace("ORIGIN", "https://foreign.example", StringComparison.Ordinal).Replace("HOST", "foreign.example", StringComparison.Ordinal)),
        .. Elements.SelectMany(element => Spellings.Select(spelling => element.Replace("{0}", spelling, StringComparison.Ordinal))),
        .. Others,
    ];
}
