using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Import;

/// <summary>Collects losses while an import runs.</summary>
internal sealed class LossList
{
    private const int LongestSubject = 200;

    private readonly List<Loss> losses = [];

    /// <summary>In the order of their kinds, then of their places; the same loss at the same place counts once.</summary>
    public ImmutableArray<Loss> All =>
    [
        .. losses.Distinct()
            .OrderBy(loss => LossKinds.All.IndexOf(loss.Kind))
            .ThenBy(loss => loss.Place.File, StringComparer.Ordinal)
            .ThenBy(loss => loss.Place.Line)
            .ThenBy(loss => loss.Place.Column)
            .ThenBy(loss => loss.Subject, StringComparer.Ordinal),
    ];

    public void Add(LossKind kind, string subject, Place place) => losses.Add(new Loss(kind, OneLine(subject), place));

    public void Add(LossKind kind, string subject, string file) => Add(kind, subject, new Place(file, 0, 0));

    private static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(line.Select(c => char.IsControl(c) ? '\uFFFD' : c));
        if (line.Length <= LongestSubject)
        {
            return line;
        }

        return line[..(char.IsHighSurrogate(line[LongestSubject - 1]) ? LongestSubject - 1 : LongestSubject)] + "…";
    }
}

/// <summary>One thing that an import could not carry over unchanged.</summary>
/// <param name="Subject">The thing itself as it was written, or what became of it.</param>
/// <param name="Place">In the source: a file, or an item of an export. Line 0 when the file as a whole is meant.</param>
internal sealed record Loss(LossKind Kind, string Subject, Place Place);

/// <summary>A kind of thing that an import changed, kept aside, or could not carry over.</summary>
/// <param name="Code">Also a heading of docs/moving-in.md.</param>
/// <param name="Title">What happened to all items of the kind, as a clause.</param>
internal sealed record LossKind(string Code, string Title);
