namespace AiBlog.Privacy;

/// <summary>A stretch of HTML that goes behind a gate as one.</summary>
/// <param name="Subject">The element that the gate is for.</param>
/// <param name="Start">Of what goes into the template; with a link around the subject it is the link.</param>
/// <param name="At">Where the gate stands; behind <paramref name="End"/> when it is lifted out of a link.</param>
internal sealed record GateUnit(MarkupTag Subject, GateForm Form, int Start, int End, int At)
{
    public SortedSet<string> Services { get; } = new(StringComparer.Ordinal);

    /// <summary>The first address of another origin in it.</summary>
    public string Url { get; set; } = "";

    public bool IsLifted => At > End;
}
