using System.Collections.Frozen;
using System.Text;
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
    private static readonly string[] Scopes = ["button", "table", "td", "th", "caption", "object", "marquee", "applet", Template, "svg", "math", "html"];

    private static readonly string[] ItemScopes = [.. Scopes, "ul", "ol", "menu"];
    private static readonly string[] DefinitionScopes = [.. Scopes, "dl"];
    private static readonly string[] TableScopes = ["table", Template];

    private static readonly string[] OfParagraph = ["p"];
    private static readonly string[] OfItem = ["li"];
    private static readonly string[] OfDefinition = ["dd", "dt"];
    private static readonly string[] OfCell = ["td", "th"];
    private static readonly string[] OfRow = ["tr"];
    private static readonly string[] OfLink = ["a"];

    private readonly List<MarkupTag> tags = [];
    private readonly List<(int Start, int End)> strayTemplateEnds = [];
    private readonly Dictionary<int, string> breakouts = [];
    private readonly List<(int At, string Ends)> foreignEnds = [];
    private readonly OpenTags open = new();

    /// <summary>All start tags in the order they stand.</summary>
    public IReadOnlyList<MarkupTag> Tags => tags;

    /// <summary>End tags of templates that were never opened: inside a gate they would end it.</summary>
    public IReadOnlyList<(int Start, int End)> StrayTemplateEnds => strayTemplateEnds;

    /// <summary>Where a start tag of HTML ends SVG or MathML around it: the end tags that do the same in front of a gate, whose template would not.</summary>
    public IReadOnlyDictionary<int, string> Breakouts => breakouts;

    /// <summary>The same in front of end tags, with or without a gate: not every parser takes those for the end.</summary>
    public IReadOnlyList<(int At, string Ends)> ForeignEnds => foreignEnds;

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

        var parent = open.Innermost;
        var tag = new MarkupTag(name, scanner.Start, scanner.Start + 1 + name.Length, scanner.End, scanner.IsForeign, parent)
        {
            HoldsHtml = scanner.HoldsHtml,
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

    private void End(ref TagScanner scanner)
    {
        var name = scanner.Name.ToString().ToLowerInvariant();
        if (scanner.EndsForeign)
        {
            LeaveForeign(scanner.Start);
            if (breakouts.Remove(scanner.Start, out var ends))
            {
                foreignEnds.Add((scanner.Start, ends));
            }
        }

        // What is in a template stays there: only its own end tag leaves it.
        var level = open.LevelOf(name);
        if (level < 0 || (name != Template && level < open.TemplateLevel))
        {
            if (name == Template)
            {
                strayTemplateEnds.Add((scanner.Start, scanner.End));
            }

            return;
        }

        CloseAbove(level, scanner.Start);
        var closed = open.Pop();
        closed.ContentEnd = scanner.Start;
        closed.Close = scanner.End;
    }

    /// <summary>HTML in SVG ends it, in a style element of it too.</summary>
    private void LeaveForeign(int at)
    {
        if (open.Innermost is not { IsForeign: true, HoldsHtml: false })
        {
            return;
        }

        var ends = new StringBuilder();
        while (open.Innermost is { IsForeign: true, HoldsHtml: false } inner)
        {
            ends.Append("</").Append(inner.Name).Append('>');
            Close(open.Pop(), at);
        }

        breakouts[at] = ends.ToString();
    }

    private void CloseBefore(string name, int at)
    {
        if (Blocks.Contains(name))
        {
            CloseOpen(at, OfParagraph, Scopes);
        }

        switch (name)
        {
            case "li":
                CloseOpen(at, OfItem, ItemScopes);
                break;
            case "dd" or "dt":
                CloseOpen(at, OfDefinition, DefinitionScopes);
                break;
            case "td" or "th":
                CloseOpen(at, OfCell, TableScopes);
                break;
            case "tr" or "tbody" or "thead" or "tfoot":
                CloseOpen(at, OfRow, TableScopes);
                break;
            case "a":
                CloseOpen(at, OfLink, Scopes);
                break;
        }
    }

    /// <summary>Closes the nearest such element, unless a boundary is nearer.</summary>
    private void CloseOpen(int at, string[] wanted, string[] boundaries)
    {
        var level = open.LevelOf(wanted);
        if (level < 0 || open.LevelOf(boundaries) > level)
        {
            return;
        }

        CloseAbove(level, at);
        Close(open.Pop(), at);
    }

    private void CloseAbove(int level, int at)
    {
        while (open.Count > level + 1)
        {
            Close(open.Pop(), at);
        }
    }

    private void CloseAll(int at) => CloseAbove(-1, at);

    private static void Close(MarkupTag tag, int at) => tag.ContentEnd = tag.Close = at;
}
