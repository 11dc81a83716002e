using AiBlog.Diagnostics;

namespace AiBlog.Privacy;

/// <summary>What was found in one HTML: what in it belongs to others, what runs by itself, and which attributes have to go.</summary>
internal sealed class GateNotes(GateRules rules, StyleCollector? styles, Func<int, Place> placeOf)
{
    public GateRules Rules { get; } = rules;

    /// <summary>Takes the styles of an author's text; null for a whole page, whose styles its theme answers for.</summary>
    public StyleCollector? Styles { get; } = styles;

    public Func<int, Place> PlaceOf { get; } = placeOf;

    public List<Finding> Findings { get; } = [];

    /// <summary>Elements that are kept and never come alive.</summary>
    public List<MarkupTag> Held { get; } = [];

    public List<GateRemark> Remarks { get; } = [];

    public List<GateEdit> Edits { get; } = [];
}
