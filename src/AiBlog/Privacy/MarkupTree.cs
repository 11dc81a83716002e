using System.Collections.Frozen;
using AiBlog.Text.Html;

namespace AiBlog.Privacy;

/// <summary>Which elements stand in which, well enough to put a gate around one: end tags close what is open, blocks close paragraphs.</summary>
internal sealed class MarkupTree
{
    private const string Template = "template";

    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        StringComparer.Ordinal,
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr");

    /// <summary>Start tags that end an open paragraph.</summary>
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "ul", "li", "dd", "dt", "xmp", "plaintext");

    /// <summary>A paragraph outside of these is not ended by what is inside.</summary>
    private static readonly FrozenSet<string> Scopes = FrozenSet.Create(
        StringComparer.Ordinal, "button", "table", "td", "th", "caption", "object", "marquee", "applet", Template, "svg", "math", "html");

    /// <summary>Elements of SVG and MathML that hold HTML.</summary>
    private static readonly FrozenSet<string> HtmlHolders = FrozenSet.Create(
        StringComparer.Ordinal, "foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext", "annotation-xml");

    private readonly List<MarkupTag> tags = [];
    private readonly List<(int Start, int End)> strayTemplateEnds = [];
    private readonly Stack<MarkupTag> open = new();

    /// <summary>All start tags in the order they stand.</summary>
    public IReadOnlyList<MarkupTag> Tags => tags;

    /// <summary>End tags of templates that were never opened: inside a gate they would end it.</summary>
    public IReadOnlyList<(int Start, int End)> StrayTemplateEnds => strayTemplateEnds;

    /// <summary>Templates that nothing closes, where their content ends.</summary>
    public IEnumerable<int> UnclosedTemplates => tags.Where(tag => tag.Is(Template) && !tag.IsForeign && tag.Close == tag.ContentEnd).Select(tag => tag.Close);

    public static MarkupTree Read(string html)
    {
        var tree = new MarkupTree();
        var scanner = new TagScanner(html);
        while (scanner.Next())
        {
            if (scanner.Kind == TagKind.Start)
            {
                tree.Start(ref scanner);
            }
            else if (scanner.Kind == TagKind.End)
            {
                tree.End(ref scanner);
            }
        }

        tree.CloseAll(html.Length);
        return tree;
    }

    private void Start(ref TagScanner scanner)
    {
        var name = scanner.Name.ToString().ToLowerInvariant();
        if (!scanner.IsForeign)
        {
            LeaveForeign(scanner.Start);
            CloseBefore(name, scanner.Start);
        }

        var parent = open.TryPeek(out var inner) ? inner : null;
        var isInert = parent is not null && (parent.IsInert || IsInertTemplate(parent));
        var tag = new MarkupTag(name, scanner.Start, scanner.Start + 1 + name.Length, scanner.End, scanner.IsForeign, parent)
        {
            IsInert = isInert,
            IsShadowRoot = name == Template && scanner.TryAttribute("shadowrootmode", out _),
            Consent = scanner.TryAttribute("data-consent", out var consent) ? consent.Value() : null,
        };
        tags.Add(tag);
        var isEmpty = scanner.IsForeign ? scanner.IsSelfClosing : Void.Contains(name);
        if (!isEmpty)
        {
            open.Push(tag);
        }
    }

    private static bool IsInertTemplate(MarkupTag tag) => tag.Is(Template) && !tag.IsForeign && !tag.IsShadowRoot;

    private void End(ref TagScanner scanner)
    {
        var name = scanner.Name.ToString().ToLowerInvariant();
        // What is in a template stays there: only its own end tag leaves it.
        var isThere = open.TakeWhile(tag => name == Template || !(tag.Is(Template) && !tag.IsForeign)).Any(tag => tag.Name == name);
        if (!isThere)
        {
            if (name == Template)
            {
                strayTemplateEnds.Add((scanner.Start, scanner.End));
            }

            return;
        }

        CloseTo(tag => tag.Name == name, scanner.Start);
        var closed = open.Pop();
        closed.ContentEnd = scanner.Start;
        closed.Close = scanner.End;
    }

    /// <summary>HTML in SVG ends it, in a style element of it too.</summary>
    private void LeaveForeign(int at)
    {
        while (open.TryPeek(out var inner) && inner.IsForeign && !HtmlHolders.Contains(inner.Name))
        {
            Close(open.Pop(), at);
        }
    }

    private void CloseBefore(string name, int at)
    {
        if (Blocks.Contains(name))
        {
            CloseOpen(at, tag => tag.Is("p"), Scopes.Contains);
        }

        switch (name)
        {
            case "li":
                CloseOpen(at, tag => tag.Is("li"), other => Scopes.Contains(other) || other is "ul" or "ol" or "menu");
                break;
            case "dd" or "dt":
                CloseOpen(at, tag => tag.Is("dd") || tag.Is("dt"), other => Scopes.Contains(other) || other == "dl");
                break;
            case "td" or "th":
                CloseOpen(at, tag => tag.Is("td") || tag.Is("th"), other => other is "table" or Template);
                break;
            case "tr" or "tbody" or "thead" or "tfoot":
                CloseOpen(at, tag => tag.Is("tr"), other => other is "table" or Template);
                break;
            case "a":
                CloseOpen(at, tag => tag.Is("a"), Scopes.Contains);
                break;
        }
    }

    /// <summary>Closes the nearest such element, unless something of its own stands between.</summary>
    private void CloseOpen(int at, Func<MarkupTag, bool> isWanted, Func<string, bool> isBoundary)
    {
        foreach (var tag in open)
        {
            if (isWanted(tag))
            {
                CloseTo(isWanted, at);
                Close(open.Pop(), at);
                return;
            }

            if (isBoundary(tag.Name))
            {
                return;
            }
        }
    }

    private void CloseTo(Func<MarkupTag, bool> isWanted, int at)
    {
        while (open.Count > 0 && !isWanted(open.Peek()))
        {
            Close(open.Pop(), at);
        }
    }

    private void CloseAll(int at) => CloseTo(_ => false, at);

    private static void Close(MarkupTag tag, int at) => tag.ContentEnd = tag.Close = at;
}
