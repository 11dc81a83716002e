using System.Buffers;
using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Policy;
using AiBlog.Text.Urls;
using AngleSharp.Dom;

namespace AiBlog.Parse.Tree;

/// <summary>Copies the attributes that a body may keep, and sets URLs apart.</summary>
internal sealed class AttributeCopier(RawBody body, StyleCollector? styles, TreeNotes notes)
{
    private static readonly SearchValues<char> NeverInNames = SearchValues.Create(" \"'<>=/\t\n");

    public void CopyAll(BodyElement element, IElement source)
    {
        var type = source.GetAttribute("type");
        foreach (var attribute in source.Attributes)
        {
            var name = FragmentParser.NameOf(attribute);
            if (name == body.Marker)
            {
                AddHole(element);
            }
            else if (UrlAttributes.Of(element, name, type) is { } use)
            {
                Url(element, name, attribute.Value, use);
            }
            else if (!name.AsSpan().ContainsAny(NeverInNames))
            {
                element.Attributes.Add(new BodyAttribute(name, attribute.Value));
            }
        }
    }

    public void Copy(BodyElement element, IElement source)
    {
        var (styleClass, type) = ((string?)null, source.GetAttribute("type"));
        foreach (var attribute in source.Attributes)
        {
            var name = FragmentParser.NameOf(attribute);
            if (name == body.Marker)
            {
                AddHole(element);
            }
            else if (name == "style")
            {
                styleClass = Style(element, attribute.Value);
            }
            else if (UrlAttributes.Of(element, name, type) is { } use)
            {
                Url(element, name, attribute.Value, use);
            }
            else
            {
                Plain(element, name, attribute.Value);
            }
        }

        AddClass(element, styleClass);
    }

    private static void AddHole(BodyElement element)
    {
        if (element.Mark?.Hole is { } hole)
        {
            element.Attributes.Add(new BodyAttribute("", "", hole));
        }
    }

    private static void AddClass(BodyElement element, string? styleClass)
    {
        if (styleClass is null)
        {
            return;
        }

        var at = element.Attributes.FindIndex(attribute => attribute.Name == "class");
        if (at < 0)
        {
            element.Attributes.Add(new BodyAttribute("class", styleClass));
            return;
        }

        element.Attributes[at] = new BodyAttribute("class", $"{element.Attributes[at].Value} {styleClass}");
    }

    private string? Style(BodyElement element, string css)
    {
        var from = element.Mark?.Find("style")?.ValueStart ?? 0;
        return styles?.ClassOf(css, offset => element.Mark?.At(from + offset) ?? body.State.PlaceOf(0));
    }

    private void Plain(BodyElement element, string name, string value)
    {
        if (ResourceAttributes.IsHandler(name))
        {
            notes.Remark(GateRemarkKind.Handler, name, PlaceOf(element, name));
        }
        else if (ResourceAttributes.IsReport(name))
        {
            notes.Remark(GateRemarkKind.Report, name, PlaceOf(element, name));
        }
        else if (AllowedMarkup.IsAttribute(element, name) && (element.IsHtml || Paint.IsOwn(value))
            && !(name == "usemap" && !value.StartsWith('#')) && !(name == "charset" && !IsUtf8(value)))
        {
            element.Attributes.Add(new BodyAttribute(name, value));
        }
        else if (!(name.StartsWith("xmlns", StringComparison.Ordinal) || (name is "src" or "href" && value.Length == 0)))
        {
            notes.Report(BodyFaults.DroppedAttribute(PlaceOf(element, name), name, element.Name));
        }
    }

    private void Url(BodyElement element, string name, string value, UrlUse use)
    {
        if (use == UrlUse.LoadSet)
        {
            Set(element, name, value);
            return;
        }

        var place = PlaceOf(element, name);
        var kind = UrlRules.Classify(value);
        if (use == UrlUse.Within && kind != UrlKind.Fragment)
        {
            notes.Report(BodyFaults.DroppedAttribute(place, name, element.Name));
            return;
        }

        if (kind == UrlKind.Dangerous && !(use == UrlUse.Load && DataUrl.IsImage(value) && IsImage(element, name)))
        {
            notes.Report(MarkdownFaults.UnsafeLink(PlaceOfValue(element, name), value));
            return;
        }

        if (use == UrlUse.Load)
        {
            element.Add(new BodyLoad(value, UrlAttributes.KindOf(element, name), place));
        }

        var isPartOfSite = kind is UrlKind.Relative or UrlKind.RootRelative || (kind == UrlKind.Fragment && use == UrlUse.Follow);
        var slot = isPartOfSite && value.Length > 0 && use is UrlUse.Follow or UrlUse.Load ? SlotOf(element, name, value, use) : null;
        element.Attributes.Add(new BodyAttribute(name, value, slot));
    }

    private Hole? SlotOf(BodyElement element, string name, string value, UrlUse use)
    {
        var found = element.Mark?.Find(name);
        var offset = found is var (_, valueStart, raw) ? element.Mark?.SourceOffset(valueStart) ?? 0 : 0;
        var span = found is var (_, _, written) && element.Mark is { IsAuthors: true } ? body.State.SpanOf(offset, written) : default;
        var kind = use == UrlUse.Follow ? HoleKind.Link : element.Is("img") && !HasSize(element) ? HoleKind.Image : HoleKind.Source;
        return new Hole(0, kind, value, PlaceOfValue(element, name), span with { IsEmbedded = body.State.IsEmbedded })
        {
            Name = name,
            IsResponsive = element.Is("img") && element.Mark?.Find("srcset") is null,
            Declared = (LengthOf(element, "width"), LengthOf(element, "height")),
        };
    }

    /// <summary>In another encoding a browser may read other tokens in a file of the site than those that were checked.</summary>
    private static bool IsUtf8(string encoding) =>
        encoding.Trim().Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || encoding.Trim().Equals("utf8", StringComparison.OrdinalIgnoreCase);

    /// <summary>A length in pixels. A share of the width (<c>50%</c>) is none.</summary>
    private static int LengthOf(BodyElement element, string name) =>
        element.Mark?.Find(name) is var (_, _, raw)
        && int.TryParse(raw.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : 0;

    private static bool HasSize(BodyElement element) => element.Mark?.Find("width") is not null || element.Mark?.Find("height") is not null;

    private void Set(BodyElement element, string name, string value)
    {
        var place = PlaceOf(element, name);
        var kept = new List<string>();
        var isRelative = false;
        foreach (var (url, descriptor) in Text.Html.Srcset.Parse(value))
        {
            var kind = UrlRules.Classify(url);
            if (url.Length == 0 || (kind == UrlKind.Dangerous && !DataUrl.IsImage(url)) || !IsDescriptor(descriptor))
            {
                notes.Report(MarkdownFaults.UnsafeLink(place, url));
                continue;
            }

            isRelative |= kind is UrlKind.Relative or UrlKind.RootRelative;
            element.Add(new BodyLoad(url, ResourceKind.Image, place));
            kept.Add(descriptor.Length == 0 ? url : $"{url} {descriptor}");
        }

        if (kept.Count > 0)
        {
            var text = string.Join(", ", kept);
            element.Attributes.Add(
                new BodyAttribute(name, text, isRelative ? new Hole(0, HoleKind.Set, text, PlaceOfValue(element, name), default)
                {
                    Name = name,
                } : null));
        }
    }

    private static bool IsDescriptor(string descriptor) =>
        descriptor.All(c => char.IsAsciiDigit(c) || c is '.' or 'w' or 'x' or 'h' or ' ' or 'e' or '+' or '-');

    private static bool IsImage(BodyElement element, string name) =>
        UrlAttributes.KindOf(element, name) == ResourceKind.Image && element.Name is not ("use" or "feImage");

    private Place PlaceOf(BodyElement element, string name) => element.Mark?.PlaceOfAttribute(name) ?? body.State.PlaceOf(0);

    private Place PlaceOfValue(BodyElement element, string name) =>
        element.Mark is { } mark ? mark.Find(name) is var (_, start, _) ? mark.At(start) : mark.Place : body.State.PlaceOf(0);
}
