using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Policy;

namespace AiBlog.Parse.Tree;

/// <summary>An element of a body's tree, with what the gate decided about it.</summary>
internal sealed class BodyElement(string name, MarkupSpace space, TreeMark? mark) : BodyNode
{
    private List<BodyLoad>? loads;

    /// <summary>As the HTML standard writes it: lower case, or the case of SVG.</summary>
    public string Name { get; } = name;

    public MarkupSpace Space { get; } = space;

    /// <summary>Where it was written; null for what Markdown wrote without a URL.</summary>
    public TreeMark? Mark { get; } = mark;

    public List<BodyAttribute> Attributes { get; } = [];

    public List<BodyNode> Children { get; } = [];

    /// <summary>Empty for most elements.</summary>
    public IReadOnlyList<BodyLoad> Loads => loads ?? [];

    /// <summary>The gate around this element.</summary>
    public BodyGate? Gate { get; set; }

    /// <summary>Gated elements that were in this one and are written behind it, because no gate may be in a link.</summary>
    public List<BodyElement>? Lifted { get; private set; }

    /// <summary>It is written behind an element around it.</summary>
    public bool IsLifted { get; private set; }

    /// <summary>Only its content is written.</summary>
    public bool IsDissolved { get; set; }

    public bool IsHtml => Space == MarkupSpace.Html;

    public bool Is(string name) => IsHtml && Name == name;

    public string? Value(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute.Slot?.Target ?? attribute.Value;
            }
        }

        return null;
    }

    public void Add(BodyNode child)
    {
        child.Parent = this;
        Children.Add(child);
    }

    public void Add(BodyLoad load) => (loads ??= []).Add(load);

    public void LiftTo(BodyElement around)
    {
        IsLifted = true;
        (around.Lifted ??= []).Add(this);
    }

    /// <summary>
    /// The children as they are written: lifted ones behind what they were in, dissolved ones replaced by their content, and texts that
    /// became neighbours as one, as the parser reads them.
    /// </summary>
    public IEnumerable<BodyNode> Content()
    {
        var texts = new List<BodyText>();
        foreach (var node in Parts())
        {
            if (node is BodyText text)
            {
                texts.Add(text);
                continue;
            }

            if (Joined(texts) is { } before)
            {
                yield return before;
            }

            yield return node;
        }

        if (Joined(texts) is { } last)
        {
            yield return last;
        }
    }

    private static BodyText? Joined(List<BodyText> texts)
    {
        var joined = texts switch
        {
            [] => null,
            [var one] => one,
            _ => new BodyText(string.Concat(texts.Select(text => text.Text))) { Parent = texts[0].Parent },
        };
        texts.Clear();
        return joined;
    }

    private IEnumerable<BodyNode> Parts()
    {
        foreach (var child in Children)
        {
            if (child is not BodyElement element)
            {
                yield return child;
                continue;
            }

            if (element.IsDissolved)
            {
                foreach (var inner in element.Parts())
                {
                    yield return inner;
                }
            }
            else if (!element.IsLifted)
            {
                yield return element;
            }

            foreach (var lifted in element.Lifted ?? [])
            {
                yield return lifted;
            }
        }
    }
}

/// <summary>A part of a body's tree.</summary>
internal abstract class BodyNode
{
    public BodyElement? Parent { get; set; }
}

/// <summary>Text between tags, decoded.</summary>
internal sealed class BodyText(string text) : BodyNode
{
    public string Text { get; } = text;
}

/// <summary>An attribute that the body keeps.</summary>
/// <param name="Value">Decoded; empty when the attribute is a slot.</param>
/// <param name="Slot">The URL that Link writes in place of the attribute; its offset does not count.</param>
internal readonly record struct BodyAttribute(string Name, string Value, Hole? Slot = null);

/// <summary>A URL that an element loads by itself.</summary>
/// <param name="Url">Decoded.</param>
internal readonly record struct BodyLoad(string Url, ResourceKind Kind, Place Place);

/// <summary>What keeps an element from loading until the reader consents.</summary>
internal sealed class BodyGate(BodyElement subject, GateForm form, string url)
{
    /// <summary>The element that loads; a link around it may be gated with it.</summary>
    public BodyElement Subject { get; } = subject;

    public GateForm Form { get; } = form;

    /// <summary>The first URL of another origin in it.</summary>
    public string Url { get; } = url;

    public SortedSet<string> Services { get; } = new(StringComparer.Ordinal);

    /// <summary>What the placeholder says; null for a gate without one.</summary>
    public Embed? Embed { get; set; }
}
