using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Parse.Tree;
using AiBlog.Privacy.Gate;
using AiBlog.Text.Html;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;

namespace AiBlog.Render.Gate;

/// <summary>A page, a template, or an HTML file as the HTML parser reads it, with what each element loads or runs. In templates that
/// nothing opens it finds only what their gates name.</summary>
internal sealed class PageTree
{
    /// <summary>A parser does work for every open element at every tag, so without a bound a long file would cost the square of its
    /// length.</summary>
    private const int MostOpen = 512;

    private readonly string html;
    private readonly RawMarkup markup;
    private readonly Func<int, Place> placeOf;
    private readonly PageLook look;

    /// <summary>Where the element before was written.</summary>
    private int last = -1;

    private PageTree(string html, GateRules rules, Func<int, Place> placeOf, int frameDepth)
    {
        this.html = html;
        this.placeOf = placeOf;
        markup = RawMarkup.OfFile(html);
        look = new PageLook(rules, frameDepth);
    }

    public BodyElement Root { get; } = new("div", MarkupSpace.Html, null);

    /// <summary>What is loaded from other origins.</summary>
    public IReadOnlyList<Finding> Findings => look.Findings;

    public IReadOnlyList<GateRemark> Remarks => look.Remarks;

    /// <summary>What a page may not contain until it is gated, and the offset of its element.</summary>
    public IReadOnlyList<(int Offset, string What)> Acts => look.Acts;

    /// <summary>Reads HTML; null when it would take the parser too long.</summary>
    /// <param name="isDocument">False for a part of a page.</param>
    /// <param name="isScripting">Whether <c>noscript</c> is text, as it is where scripts run.</param>
    /// <param name="frameDepth">How many frames around it contain it in an attribute.</param>
    public static PageTree? Read(string html, GateRules rules, Func<int, Place> placeOf, bool isDocument = true, bool isScripting = false,
        int frameDepth = 0)
    {
        if (IsTooComplex(html))
        {
            return null;
        }

        var tree = new PageTree(html, rules, placeOf, frameDepth);
        foreach (var node in FragmentParser.ParsePage(html, isDocument, isScripting))
        {
            tree.Add(tree.Root, node, default);
        }

        return tree;
    }

    /// <summary>Reads HTML as browsers with and without scripts do; null when it would take the parser too long.</summary>
    public static IReadOnlyList<PageTree>? ReadBoth(string html, GateRules rules, Func<int, Place> placeOf)
    {
        if (Read(html, rules, placeOf) is not { } plain)
        {
            return null;
        }

        return html.Contains("<noscript", StringComparison.OrdinalIgnoreCase)
            && Read(html, rules, placeOf, isScripting: true) is { } scripting ? [plain, scripting] : [plain];
    }

    private static bool IsTooComplex(string html)
    {
        var balance = new RawBalance(MostOpen);
        var nowhere = new TreeMark(default);
        var scanner = new TagScanner(html);
        while (scanner.Next() && !balance.IsFull)
        {
            var name = scanner.Name.ToString().ToLowerInvariant();
            if (scanner.Kind == TagKind.End)
            {
                balance.End(name);
            }
            else if (scanner.Kind == TagKind.Start && FragmentParser.HasTooManyAttributes(ref scanner))
            {
                return true;
            }
            else if (scanner.Kind == TagKind.Start && !RawNames.IsVoid(name) && !(scanner.IsForeign && scanner.IsSelfClosing))
            {
                balance.Start(name, html[scanner.Start..scanner.End], nowhere);
            }
        }

        return balance.IsFull;
    }

    private void Add(BodyElement parent, INode node, ElementContext context)
    {
        switch (node)
        {
            case IDocumentType type:
                parent.Add(new BodyMarkup(HtmlMarkupFormatter.Instance.Doctype(type)));
                break;
            case IComment comment:
                parent.Add(new BodyMarkup($"<!--{comment.Data}-->"));
                break;
            case IText text:
                parent.Add(new BodyText(text.Data));
                break;
            case IElement element when FragmentParser.SpaceOf(element) is { } space:
                Add(parent, new BodyElement(element.LocalName, space, MarkOf(element, parent.Mark)), element, context);
                break;
        }
    }

    private void Add(BodyElement parent, BodyElement element, IElement source, ElementContext context)
    {
        parent.Add(element);
        var isOmitted = false;
        if (context.IsInert)
        {
            look.LookInert(element, source, context);
        }
        else
        {
            isOmitted = !look.Look(element, source);
        }

        var consent = source.GetAttribute("data-consent") ?? context.Consent;
        var isTemplate = source is IHtmlTemplateElement && !source.HasAttribute("shadowrootmode");
        var inner = new ElementContext(
            context.IsInert || isTemplate, consent, isTemplate ? !source.HasAttribute("data-consent") : context.HasPlaceholder);
        foreach (var child in source is IHtmlTemplateElement template ? template.Content.ChildNodes : source.ChildNodes)
        {
            Add(element, child, inner);
        }

        if (isOmitted)
        {
            parent.Children.RemoveAt(parent.Children.Count - 1);
        }
    }

    /// <summary>The place of an element; of the one around it when the parser does not tell.</summary>
    private TreeMark MarkOf(IElement source, TreeMark? around)
    {
        var start = (source.SourceReference?.Position.Position ?? 0) - 1;
        if (start < 0 && source.LocalName is "svg" or "math")
        {
            // The parser does not say where these were written.
            start = html.IndexOf("<" + source.LocalName, Math.Min(last + 1, html.Length), StringComparison.OrdinalIgnoreCase);
        }

        if (start < 0 || start >= html.Length || html[start] != '<')
        {
            return around ?? new TreeMark(placeOf(0), null, markup, 0, 0, placeOf);
        }

        last = start;
        var scanner = new TagScanner(html.AsSpan(start));
        return new TreeMark(placeOf(start), null, markup, start, scanner.Next() ? start + scanner.End : start, placeOf);
    }
}

/// <summary>What an element of a page is in.</summary>
/// <param name="IsInert">In a template that only consent opens, or nothing.</param>
/// <param name="Consent">The service that the innermost gate around it names.</param>
/// <param name="HasPlaceholder">The page shows something in place of the template around it.</param>
internal readonly record struct ElementContext(bool IsInert, string? Consent, bool HasPlaceholder);
