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
