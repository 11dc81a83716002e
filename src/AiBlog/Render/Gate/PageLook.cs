using AiBlog.Diagnostics;
using AiBlog.Parse.Tree;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;
using AiBlog.Text.Css;
using AiBlog.Text.Html;
using AiBlog.Text.Urls;
using AiBlog.Themes;
using AngleSharp.Dom;

namespace AiBlog.Render.Gate;

/// <summary>Looks at the elements of one page: what they load, what they run, and which attributes have to go.</summary>
/// <param name="frameDepth">How many frames around the page contain it in an attribute; what is in a frame is gated with the frame.</param>
internal sealed class PageLook(GateRules rules, int frameDepth)
{
    private const int DeepestFrame = 4;

    private readonly List<Finding> findings = [];
    private readonly List<GateRemark> remarks = [];
    private readonly List<(int Offset, string What)> acts = [];

    public IReadOnlyList<Finding> Findings => findings;

    public IReadOnlyList<GateRemark> Remarks => remarks;

    public IReadOnlyList<(int Offset, string What)> Acts => acts;

    private bool IsFrame => frameDepth > 0;

    /// <summary>Copies the attributes that may stay. False when the element itself has to go.</summary>
    public bool Look(BodyElement element, IElement source)
    {
        var type = source.GetAttribute("type");
        foreach (var attribute in source.Attributes)
        {
            var name = FragmentParser.NameOf(attribute);
            if (Look(element, source, name, attribute.Value, type))
            {
                element.Attributes.Add(new BodyAttribute(name, attribute.Value));
            }
        }

        LookAtContent(element, source);
        return element.IsHtml || element.Gate is null;
    }

    /// <summary>Its author has put it into a template; what a gate there names is loaded with consent.</summary>
    public void LookInert(BodyElement element, IElement source, ElementContext context)
    {
        var service = context.Consent is { } id ? rules.Services.Find(id) : null;
        var type = source.GetAttribute("type");
        foreach (var attribute in source.Attributes)
        {
            var name = FragmentParser.NameOf(attribute);
            element.Attributes.Add(new BodyAttribute(name, attribute.Value));
            if (service is not null && UrlAttributes.OfPage(element, name, type) == UrlUse.Load
                && AddressOrigin.Of(attribute.Value, rules.OwnScheme) is { } origin)
            {
                findings.Add(new Finding(
                    service, origin, KindOf(element, source, name), attribute.Value, PlaceOf(element, name), IsGated: true,
                    HasPlaceholder: context.HasPlaceholder));
            }
        }
    }

    /// <summary>False when the attribute has to go.</summary>
    private bool Look(BodyElement element, IElement source, string name, string value, string? type)
    {
        if (ResourceAttributes.IsHandler(name))
        {
            return Remove(element, GateRemarkKind.Handler, name);
        }

        if (ResourceAttributes.IsReport(name))
        {
            return Remove(element, GateRemarkKind.Report, name);
        }

        if (name == "style")
        {
            Style(element, new CssParser(value).Declarations(), PlaceOf(element, name));
        }
        else if (name == "srcdoc" && element.Is("iframe"))
        {
            Frame(element, value, PlaceOf(element, name));
        }
        else if (name == "background" && element.IsHtml && ResourceAttributes.HasBackground(element.Name))
        {
            StyleUrl(element, value, ResourceKind.Image, PlaceOf(element, name));
        }
        else if (UrlAttributes.OfPage(element, name, type) is { } use)
        {
            Url(element, source, name, value, use, PlaceOf(element, name));
        }
        else if (!element.IsHtml && (value.Contains('(', StringComparison.Ordinal) || IsAnimated(element, name)))
        {
            Drawing(element, name, value, PlaceOf(element, name));
        }

        return true;
    }

    private void Url(BodyElement element, IElement source, string name, string value, UrlUse use, Place place)
    {
        if (use == UrlUse.LoadSet)
        {
            foreach (var (url, _) in Srcset.Parse(value))
            {
                Load(element, url, ResourceKind.Image, place);
            }
        }
        else if (use == UrlUse.Load && !(element.Is("link") && !ResourceAttributes.Fetches(source.GetAttribute("rel") ?? "")))
        {
            Load(element, value, KindOf(element, source, name), place);
        }
    }

    private void Load(BodyElement element, string url, ResourceKind kind, Place place)
    {
        if (GateRules.IsHidden(url, kind))
        {
            Hold(element, GateRemarkKind.HiddenContent, url, place);
            return;
        }

        foreach (var (service, origin) in rules.Judge(url, kind))
        {
            findings.Add(new Finding(service, origin, kind, url, place));
            if (service is not null)
            {
                element.Add(new BodyLoad(url, kind, place));
                Act(element, url);
            }
        }
    }

    /// <summary>SVG says in any attribute what it is painted with, and animations set URLs.</summary>
    private void Drawing(BodyElement element, string name, string value, Place place)
    {
        if (IsAnimated(element, name))
        {
            foreach (var url in value.Split(';'))
            {
                Load(element, url.Trim(), ResourceKind.Image, place);
            }
        }

        foreach (var address in new CssParser("x:" + value).Declarations().SelectMany(declaration => declaration.Text.Addresses))
        {
            Load(element, address.Url, ResourceKind.Image, place);
        }
    }

    private static bool IsAnimated(BodyElement element, string name) =>
        element.Name is "set" or "animate" && name is "to" or "from" or "by" or "values";

    private void LookAtContent(BodyElement element, IElement source)
    {
        var place = element.Mark?.Place ?? default;
        switch (element.Name)
        {
            case "script" when !HasFile(element, source) && ScriptTypes.IsCode(source.GetAttribute("type")):
                Hold(element, GateRemarkKind.InlineScript, "", place);
                break;
            case "base" when element.IsHtml && source.GetAttribute("href") is { } url:
                Hold(element, GateRemarkKind.Base, url, place);
                break;
            case "meta" when element.IsHtml && Refresh.Is(source.GetAttribute("http-equiv")):
                var target = Refresh.AddressOf(source.GetAttribute("content") ?? "");
                if (IsFrame || !rules.Judge(target, ResourceKind.Frame).IsEmpty || GateRules.IsHidden(target, ResourceKind.Frame))
                {
                    Hold(element, GateRemarkKind.Refresh, target, place);
                }

                break;
            case "style" when ResourceAttributes.IsStylesheet(source.GetAttribute("type")):
                Style(element, new CssParser(source.TextContent).Sheet(), place);
                break;
        }
    }

    private static bool HasFile(BodyElement element, IElement source) =>
        element.IsHtml ? source.HasAttribute("src") : source.Attributes.Any(attribute => attribute.LocalName == "href");

    private void Style(BodyElement element, IEnumerable<CssItem> items, Place place)
    {
        foreach (var item in items)
        {
            foreach (var address in item.Text.Addresses)
            {
                StyleUrl(element, address.Url, item.IsImport ? ResourceKind.Style : ResourceKind.Image, place);
            }

            Style(element, item.Items ?? [], place);
        }
    }

    /// <summary>No gate can be in a style; only a frame can be gated as a whole.</summary>
    private void StyleUrl(BodyElement element, string url, ResourceKind kind, Place place)
    {
        if (!IsFrame && (rules.Judge(url, kind).Length > 0 || GateRules.IsHidden(url, kind)))
        {
            remarks.Add(new GateRemark(GateRemarkKind.TemplateStyle, url, place));
            Act(element, url);
        }

        Load(element, url, kind, place);
    }

    /// <summary>What a document in an attribute loads is loaded by its frame; a frame whose document runs something never opens.</summary>
    private void Frame(BodyElement element, string document, Place place)
    {
        if (frameDepth == DeepestFrame || PageTree.Read(document, rules, _ => place, frameDepth: frameDepth + 1) is not { } inner)
        {
            Hold(element, GateRemarkKind.HiddenContent, "srcdoc", place);
            return;
        }

        findings.AddRange(inner.Findings);
        foreach (var finding in inner.Findings.Where(finding => finding is { Service: not null, IsGated: false }))
        {
            element.Add(new BodyLoad(finding.Url, finding.Kind, place));
            Act(element, finding.Url);
        }

        foreach (var remark in inner.Remarks)
        {
            Hold(element, remark.Kind, remark.Subject, place);
        }
    }

    private bool Remove(BodyElement element, GateRemarkKind kind, string name)
    {
        remarks.Add(new GateRemark(kind, name, PlaceOf(element, name)));
        Act(element, name);
        return false;
    }

    private void Hold(BodyElement element, GateRemarkKind kind, string subject, Place place)
    {
        remarks.Add(new GateRemark(kind, subject, place));
        Act(element, subject.Length > 0 ? subject : element.Name);
        element.Gate ??= new BodyGate(element, GateForm.Held, "");
    }

    private void Act(BodyElement element, string what) => acts.Add((element.Mark?.Start ?? 0, what));

    private static ResourceKind KindOf(BodyElement element, IElement source, string name) =>
        UrlAttributes.KindOfPage(element, name, source.GetAttribute("rel"), source.GetAttribute("as"));

    private static Place PlaceOf(BodyElement element, string name) => element.Mark?.PlaceOfAttribute(name) ?? default;
}
