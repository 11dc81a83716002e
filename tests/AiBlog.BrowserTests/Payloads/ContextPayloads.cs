namespace AiBlog.BrowserTests.Payloads;

/// <summary>Elements that load, in every context in which parsers disagree or a scanner may lose its way. <c>X</c> is the element.</summary>
internal static class ContextPayloads
{
    private static readonly (string Name, string Html)[] Cores =
    [
        ("img", "<img src=URL>"),
        ("frame", "<iframe src=URL></iframe>"),
        ("script", "<script src=URL></script>"),
        ("style", "<style>p{background:url(URL)}</style><p>x</p>"),
    ];

    private static readonly string[] Contexts =
    [
        "<svg>X</svg>", "<svg width=9 height=9><g>X</g></svg>", "<math>X</math>", "<svg><desc>X</desc></svg>", "<svg><title>X</title></svg>", "<svg><foreignObject>X</foreignObject></svg>",
        "<svg></h1><title>X</title></svg>", "<svg><foreignObject><p></svg></p></foreignObject><title>X</title>", "<math><mtext>X</mtext></math>", "<math><mi>X</mi></math>", "<math><mtext><mglyph><xmp>X",
        "<math><mtext><malignmark>X", "<math><mtext><table><mglyph><style><!--</style>X", "<math><annotation-xml encoding=text/html>X</annotation-xml></math>", "<math><annotation-xml>X</annotation-xml></math>",
        "<template>X</template>", "<template><svg><template></svg></template>X", "<template><col><title></template>X</title>", "<noscript>X</noscript>", "<noscript><template></noscript>X", "<noscript><p title=\"</noscript>X\">",
        "<noscript><!--</noscript>X-->", "<noscript><style></noscript>X</style></noscript>", "<textarea>X</textarea>", "<textarea></textarea>X", "<title>X</title>", "<title></title>X", "<xmp>X</xmp>X", "<noembed>X</noembed>",
        "<noframes>X</noframes>", "<plaintext>X", "<listing>X</listing>", "<iframe>X</iframe>", "<style>X</style>", "<style></style>X", "<!-->X-->", "<!--->X-->", "<!-- --!>X-->", "<!--<!-->X-->", "<!-- -- >X-->", "<!x>X", "<?x>X?>",
        "</3>X", "</>X", "<![CDATA[>X]]>", "<a><svg></a><![CDATA[>X]]>", "<x><svg></x><![CDATA[>X]]>", "<b><svg></b><![CDATA[>X]]>", "<svg><![CDATA[><]]>X</svg>", "<svg><![CDATA[</svg>]]></svg>X",
        "<x><svg></x><textarea><!--</textarea>X--></svg>", "<svg></p><style>X", "<svg><p><style>X</style>", "<svg><style><!--</style>X--></style></svg>", "<svg><style>&lt;/style>X</style></svg>", "<math><style><!--</style>X",
        "<table>X</table>", "<table><tr><td>X", "<table><caption>X", "<table><colgroup>X", "<table><select>X", "<select>X</select>", "<select><option>X</option></select>", "<select><template>X</template></select>",
        "<button><p></button>X", "<p><button></p>X", "<a><table><a>X", "<form><div></form><form>X", "<b><p><i></b>X", "<ruby><rt>X<rb>", "<object>X</object>", "<video>X</video>", "<audio>X</audio>", "<canvas>X</canvas>", "<picture>X</picture>",
        "<video src=URL><template><svg><template><desc><p></template></template>X</video>", "<details>X</details>", "<dialog open>X</dialog>", "<map><area>X</map>", "<frameset>X</frameset>", "<html><body>X", "</body></html>X",
        "</div></main>X", "<div title='\n\n'>X", "<p title=\"a>X\">", "<p title=a>X", "<p/title=\"X\">X", "<div a='>' b=\">\">X", "<div =\"x\">X", "<p \"'>X'>", "<div\n\nX", "a <b X b", "<A HREF=\"\nX", "<slot>X</slot>",
        "<div><template shadowrootmode=open>X</template></div>", "<div><template shadowrootmode=closed shadowrootmode=x><style>:host{background:url(URL)}</style>X</template></div>", "<input type=hidden value='X'>X", "<br/X>X",
        "<svg><switch>X</switch></svg>", "<svg><symbol>X</symbol></svg>", "<svg><a>X</a></svg>", "<svg><font color=x>X</font></svg>", "<svg><metadata>X</metadata></svg>", "<svg><text>X</text></svg>", "<math><semantics>X</semantics></math>",
        "<p>*a <b X>* c</b></p>", "- X\n- <svg>\n- X", "> <svg>\n> X\n\nX", "| a |\n|---|\n| <svg>X |", "[a](b \"<svg>\") X", "`<svg>` X", "# <svg>\n\nX", "<svg>\n\nX", "<math>\n\nX", "<style>\n\n</style>\nX", "<script>\n\n</script>X", "<script><!--<script></script>X</script>",
    ];

    public static IEnumerable<Payload> All() => Contexts.SelectMany((context, index) => Cores.Select(core => new Payload($"context-{index}-{core.Name}", context.Replace("X", core.Html, StringComparison.Ordinal))));
}
