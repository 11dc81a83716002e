using System.Collections.Frozen;
using System.Globalization;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Services;

namespace AiBlog.Parse.Tree;

/// <summary>Decides which elements of a body or a page wait for consent, in which form, and where their gate is.</summary>
/// <param name="found">Takes what is loaded from other origins.</param>
internal sealed class GatePlanner(GateRules rules, Action<Finding> found)
{
    private static readonly FrozenSet<string> Silent =
        FrozenSet.Create(StringComparer.Ordinal, "script", "link", "source", "track", "bgsound", "frame");

    public bool HasPlaceholder { get; private set; }

    public void Plan(BodyElement element)
    {
        foreach (var load in element.Loads)
        {
            foreach (var (service, origin) in rules.Judge(load.Url, load.Kind))
            {
                var gate = service is null ? null : Gate(element, load, service.Id);
                found(new Finding(service, origin, load.Kind, load.Url, load.Place, HasPlaceholder: gate?.Embed is not null));
            }
        }

        foreach (var child in element.Children)
        {
            if (child is BodyElement inner)
            {
                Plan(inner);
            }
        }
    }

    /// <summary>The gate behind which a load waits, its own or one around it.</summary>
    private BodyGate? Gate(BodyElement element, BodyLoad load, string service)
    {
        var subject = UnitOf(element);
        if (GateOf(subject) is { } gate)
        {
            gate.Services.Add(service);
            return gate;
        }

        if (Silent.Contains(subject.Name) || IsPixel(subject))
        {
            Put(subject, subject, GateForm.Bare, load.Url);
        }
        else
        {
            Embed(subject, load.Url);
            HasPlaceholder = true;
        }

        var own = GateOf(subject);
        own?.Services.Add(service);
        return own;
    }

    /// <summary>The element as a whole: a drawing, an image with its sources, a film with its tracks.</summary>
    private static BodyElement UnitOf(BodyElement element)
    {
        var unit = element;
        for (var around = element; around is not null; around = around.Parent)
        {
            unit = around.Space == MarkupSpace.Html ? unit : around;
        }

        if (!unit.IsHtml)
        {
            return unit;
        }

        return element.Name switch
        {
            "img" => Nearest(element, "picture", "picture") ?? element,
            "source" or "track" => Nearest(element, "video", "audio") ?? Nearest(element, "picture", "picture") ?? element,
            _ => element,
        };
    }

    private static BodyElement? Nearest(BodyElement element, string name, string other)
    {
        for (var around = element.Parent; around is not null; around = around.Parent)
        {
            if (around.Is(name) || around.Is(other))
            {
                return around;
            }
        }

        return null;
    }

    private void Embed(BodyElement subject, string url)
    {
        var interactive = (BodyElement?)null;
        for (var around = subject.Parent; around is not null; around = around.Parent)
        {
            interactive = around.IsHtml && around.Name is "a" or "button" or "label" or "summary" ? around : interactive;
        }

        if (interactive is null)
        {
            Place(subject, subject, subject, url);
        }
        else if (interactive.Is("a") && Surroundings.HoldsOnly(interactive, subject))
        {
            Place(subject, interactive, interactive, url);
        }
        else
        {
            subject.LiftTo(interactive);
            Place(subject, subject, interactive, url);
        }
    }

    /// <param name="outer">What goes behind the gate.</param>
    /// <param name="at">What the gate takes the place of, or follows.</param>
    private void Place(BodyElement subject, BodyElement outer, BodyElement at, string url)
    {
        var isLifted = !ReferenceEquals(outer, at);
        if (!isLifted && at.Parent is { } paragraph && paragraph.Is("p") && !Surroundings.IsAmongWords(paragraph)
            && Surroundings.HoldsOnly(paragraph, outer))
        {
            // A paragraph of nothing else would only forbid the block.
            paragraph.IsDissolved = true;
            Put(subject, outer, GateForm.Block, url);
            return;
        }

        Put(subject, outer, Surroundings.IsAmongWords(at) ? GateForm.Inline : GateForm.Block, url);
    }

    private void Put(BodyElement subject, BodyElement outer, GateForm form, string url) =>
        outer.Gate = new BodyGate(subject, form, url) { Embed = form == GateForm.Bare ? null : Describe(subject, url) };

    private static BodyGate? GateOf(BodyElement subject)
    {
        for (var around = subject; around is not null; around = around.Parent)
        {
            if (around.Gate is { } gate)
            {
                return gate;
            }
        }

        return null;
    }

    private Embed Describe(BodyElement subject, string url)
    {
        var isPicture = subject.Name is "img" or "picture" or "input" or "svg";
        var title = subject.Value(isPicture ? "alt" : "title") ?? subject.Value("title") ?? subject.Value("aria-label")
            ?? (subject.Is("picture")
                ? subject.Children.OfType<BodyElement>().Select(child => child.Value("alt")).FirstOrDefault(alt => alt is not null)
                : null)
            ?? "";
        var address = rules.Absolute(url);
        return new Embed(title.Trim(), KnownEmbeds.SourceOf(address) ?? address, isPicture);
    }

    /// <summary>An image that no one is meant to see.</summary>
    private static bool IsPixel(BodyElement element) => element.Is("img")
        && (element.Value("hidden") is not null || (Size(element.Value("width")) is <= 1 && Size(element.Value("height")) is <= 1)
            || IsUnseen(element.Value("style") ?? element.Mark?.Find("style")?.Raw));

    private static int? Size(string? value) =>
        int.TryParse((value ?? "").Trim().TrimEnd('p', 'x'), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;

    private static bool IsUnseen(string? style)
    {
        var css = (style ?? "").Replace(" ", "", StringComparison.Ordinal);
        return css.Contains("display:none", StringComparison.OrdinalIgnoreCase) || (Declares(css, "width") && Declares(css, "height"));

        static bool Declares(string css, string property) =>
            css.ToLowerInvariant().Split(';').Any(text =>
                text == $"{property}:1px" || text == $"{property}:0" || text == $"{property}:0px");
    }
}
