using AiBlog.Privacy.Gate;


namespace AiBlog.Parse.Tree;

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
