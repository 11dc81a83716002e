using AiBlog.Parse.Markdown;

namespace AiBlog.Parse.Tree;

/// <summary>A body as Markdown wrote it, before the HTML parser: each tag that matters carries the number of its mark in an attribute that no author wrote.</summary>
/// <param name="Marker">The name of that attribute.</param>
internal sealed record RawBody(string Html, string Marker, IReadOnlyList<TreeMark> Marks, ParseState State);
