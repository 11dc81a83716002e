using System.Collections.Immutable;
using AiBlog.Text.Terms;

namespace AiBlog.Parse.Terms;

/// <summary>What a post says, as terms: taken while it is parsed, compared when all posts are known.</summary>
/// <param name="Language">By which it was read.</param>
/// <param name="Vocabulary">The hash of each distinct term, in the order they are met. The other lists are places in it.</param>
/// <param name="Body">The terms of the text in reading order, cut by <paramref name="Segments"/>.</param>
/// <param name="Labels">Hashes of what the post is filed under (tags, series, authors, source), with their weights.</param>
internal sealed record PostTerms(
    TermLanguage Language,
    ImmutableArray<ulong> Vocabulary,
    ImmutableArray<ushort> Body,
    ImmutableArray<TermSegment> Segments,
    ImmutableArray<ushort> Title,
    ImmutableArray<ushort> Description,
    ImmutableArray<ushort> KeyPoints,
    ImmutableArray<ushort> TagWords,
    ImmutableArray<TermLabel> Labels);

/// <param name="Hash">Of the label with a sign in front, so that no word of a text equals it.</param>
internal readonly record struct TermLabel(ulong Hash, float Weight);
