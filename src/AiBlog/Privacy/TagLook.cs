using System.Text;
using AiBlog.Text;
using AiBlog.Text.Css;
using AiBlog.Text.Html;

namespace AiBlog.Privacy;

/// <summary>Looks closely at one tag of the page, or of a document within a frame of it.</summary>
/// <param name="frame">The frame in the page that holds the tag's document; null for the page itself.</param>
/// <param name="frameOffset">Where that frame names its document.</param>
internal readonly struct TagLook(GateNotes notes, string html, MarkupTag tag, MarkupTag? frame, int frameOffset, int depth)
{
    private const int DeepestDocument = 4;

    /// <summary>Style elements of SVG can be in each other, and each is read with those in it.</summary>
    private const int DeepestStyle = 4;

    private readonly MarkupTag owner = frame ?? tag;

    private bool IsLive => !tag.IsInert;

    public void Look(ref TagScanner scanner)
    {
        if (!IsLive)
        {
            LookInert(ref scanner);
            return;
        }

        var styleClass = (string?)null;
        var hasStyle = false;
        var names = new FirstNames();
        foreach (var attribute in scanner.Attributes)
        {
            if (attribute.Is("style"))
            {
                styleClass = hasStyle ? styleClass : Style(attribute);
                hasStyle = true;
            }
            else if (names.Add(attribute.Name) || ResourceAttributes.IsHandler(attribute) || ResourceAttributes.IsReport(attribute))
            {
                Look(ref scanner, attribute, ref styleClass);
            }
        }

        if (hasStyle || styleClass is not null)
        {
            StyleEdits.Add(notes.Edits, html, tag, styleClass, frame is null && notes.Styles is not null);
        }

        LookAtElement(ref scanner);
    }

    private void Look(ref TagScanner scanner, TagAttribute attribute, ref string? styleClass)
    {
        if (ResourceAttributes.IsHandler(attribute))
        {
            Remove(attribute, GateRemarkKind.Handler);
        }
        else if (ResourceAttributes.IsReport(attribute))
        {
            Remove(attribute, GateRemarkKind.Report);
        }
        else if (attribute.Is("srcdoc") && tag.Is("iframe"))
        {
            Document(attribute);
        }
        else if (attribute.Is("background") && ResourceAttributes.HasBackground(ref scanner))
        {
            Background(attribute, ref styleClass);
        }
        else if (ResourceAttributes.IsAddress(ref scanner, attribute))
        {
            Address(attribute.Value(), ResourceKinds.Of(ref scanner, attribute, tag), attribute.Start);
        }
        else if (ResourceAttributes.IsSourceSet(ref scanner, attribute))
        {
            foreach (var (url, _) in Srcset.Parse(attribute.Value()))
            {
                Address(url, ResourceKind.Image, attribute.Start);
            }
        }
        else if (tag.IsForeign)
        {
            Drawing(attribute);
        }
    }

    /// <summary>Its author has put it into a template; behind a gate it counts as what the gate says.</summary>
    private void LookInert(ref TagScanner scanner)
    {
        if (tag.Around.Consent is not { } id || notes.Rules.Services.Find(id) is not { } service)
        {
            return;
        }

        // A template with `data-consent` itself shows nothing in its place; one inside such an element has a placeholder beside it.
        var hasPlaceholder = tag.Around.Template is { Consent: null };
        var names = new FirstNames();
        foreach (var attribute in scanner.Attributes)
        {
            if (names.Add(attribute.Name) && ResourceAttributes.IsAddress(ref scanner, attribute) && AddressOrigin.Of(attribute.Value(), notes.Rules.OwnScheme) is { } origin)
            {
                notes.Findings.Add(new Finding(owner, service, origin, ResourceKinds.Of(ref scanner, attribute, tag), attribute.Value(), attribute.Start, IsGated: true, HasPlaceholder: hasPlaceholder));
            }
        }
    }

    private void LookAtElement(ref TagScanner scanner)
    {
        switch (tag.Name)
        {
            case "script" when (tag.IsForeign ? Value("href") ?? Value("xlink:href") : Value("src")) is null && ScriptTypes.IsCode(Value("type")):
                Hold(GateRemarkKind.InlineScript, "", scanner.Start);
                break;
            case "base" when Value("href") is { } address && !tag.IsForeign:
                Hold(GateRemarkKind.Base, address, scanner.Start);
                break;
            case "meta" when !tag.IsForeign && "refresh".Equals(Value("http-equiv")?.Trim(), StringComparison.OrdinalIgnoreCase):
                var target = Refresh.AddressOf(Value("content") ?? "");
                if (frame is not null || !notes.Rules.Judge(target, ResourceKind.Frame).IsEmpty || GateRules.IsHidden(target, ResourceKind.Frame))
                {
                    Hold(GateRemarkKind.Refresh, target, scanner.Start);
                }

                break;
            case "style":
                Sheet();
                break;
        }
    }

    private void Address(string url, ResourceKind kind, int offset)
    {
        if (tag.Is("link") && !tag.IsForeign && !ResourceAttributes.Fetches(Value("rel") ?? ""))
        {
            return;
        }

        if (GateRules.IsHidden(url, kind))
        {
            Hold(GateRemarkKind.HiddenContent, url, offset);
            return;
        }

        if (kind == ResourceKind.Style && frame is null && tag.Is("link") && notes.Rules.PartsOf(url) is { } parts)
        {
            notes.Edits.Add(new GateEdit(tag.End, tag.End, parts));
        }

        foreach (var (service, origin) in notes.Rules.Judge(url, kind))
        {
            notes.Findings.Add(new Finding(owner, service, origin, kind, url, frame is null ? offset : frameOffset));
        }
    }

    /// <summary>SVG says in any attribute what it is painted with, and animations set addresses.</summary>
    private void Drawing(TagAttribute attribute)
    {
        var value = attribute.Value();
        if (tag.Name is "set" or "animate" && attribute.Name.Length <= "values".Length)
        {
            foreach (var url in value.Split(';'))
            {
                Address(url.Trim(), ResourceKind.Image, attribute.Start);
            }
        }

        if (value.Contains('(', StringComparison.Ordinal))
        {
            foreach (var address in new CssParser("x:" + value).Declarations().SelectMany(declaration => declaration.Text.Addresses))
            {
                Address(address.Url, ResourceKind.Image, attribute.Start);
            }
        }
    }

    private string? Style(TagAttribute attribute)
    {
        var from = attribute.ValueStart;
        var value = attribute.Value();
        if (frame is null && notes.Styles is { } styles)
        {
            var place = notes.PlaceOf;
            return styles.ClassOf(value, offset => place(from + offset));
        }

        Loose(new CssParser(value).Declarations(), attribute.Start);
        return null;
    }

    /// <summary>The old attribute becomes the style that it stands for.</summary>
    private void Background(TagAttribute attribute, ref string? styleClass)
    {
        var url = attribute.Value();
        var isForeign = !notes.Rules.Judge(url, ResourceKind.Image).IsEmpty;
        if (!isForeign)
        {
            return;
        }

        if (frame is not null || notes.Styles is not { } styles)
        {
            Address(url, ResourceKind.Image, attribute.Start);
            return;
        }

        var css = new StringBuilder("background-image:url(\"");
        CssEscapes.AppendQuoted(css, url);
        var (place, start) = (notes.PlaceOf, attribute.ValueStart);
        styleClass = string.Join(' ', new[] { styleClass, styles.ClassOf(css.Append("\")").ToString(), _ => place(start)) }.OfType<string>());
        notes.Edits.Add(MarkupAttributes.Replace(html, attribute, ""));
    }

    private void Sheet()
    {
        var type = Value("type");
        if (!string.IsNullOrWhiteSpace(type) && !type.Trim().Equals("text/css", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (tag.Around.Styles >= DeepestStyle)
        {
            Hold(GateRemarkKind.HiddenContent, "style", tag.Start);
            return;
        }

        var css = html[tag.End..tag.ContentEnd];
        css = tag.IsForeign ? Html.Decode(css.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal)) : css;
        if (frame is null && notes.Styles is { } styles)
        {
            var (place, from) = (notes.PlaceOf, tag.End);
            styles.AddSheet(css, Value("media"), offset => place(from + offset));
            notes.Edits.Add(new GateEdit(tag.Start, tag.Close, ""));
            return;
        }

        Loose(new CssParser(css).Sheet(), tag.Start);
    }

    /// <summary>Styles that stay where they are: in a document within a frame, or in a page's template.</summary>
    private void Loose(IEnumerable<CssItem> items, int offset)
    {
        foreach (var item in items)
        {
            foreach (var address in item.Text.Addresses)
            {
                var kind = item.IsImport ? ResourceKind.Style : ResourceKind.Image;
                var isForeign = !notes.Rules.Judge(address.Url, kind).IsEmpty || GateRules.IsHidden(address.Url, kind);
                if (isForeign && frame is null)
                {
                    notes.Remarks.Add(new GateRemark(GateRemarkKind.TemplateStyle, address.Url, offset));
                }

                Address(address.Url, kind, offset);
            }

            Loose(item.Items ?? [], offset);
        }
    }

    private void Document(TagAttribute attribute)
    {
        var inner = attribute.Value();
        if (depth == DeepestDocument)
        {
            Hold(GateRemarkKind.HiddenContent, "srcdoc", attribute.Start);
            return;
        }

        GateFinder.Look(inner, MarkupTree.Read(inner), notes, owner, frame is null ? attribute.Start : frameOffset, depth + 1);
    }

    private void Hold(GateRemarkKind kind, string subject, int offset)
    {
        notes.Held.Add(owner);
        notes.Remarks.Add(new GateRemark(kind, subject, frame is null ? offset : frameOffset));
    }

    private void Remove(TagAttribute attribute, GateRemarkKind kind)
    {
        if (frame is not null)
        {
            Hold(kind, attribute.Name.ToString(), frameOffset);
            return;
        }

        notes.Remarks.Add(new GateRemark(kind, attribute.Name.ToString(), attribute.Start));
        notes.Edits.Add(MarkupAttributes.Replace(html, attribute, ""));
    }

    private string? Value(ReadOnlySpan<char> name) => MarkupAttributes.Value(html, tag, name);
}
