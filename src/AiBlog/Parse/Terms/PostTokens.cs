using System.Collections.Immutable;
using AiBlog.Text.Terms;

namespace AiBlog.Parse.Terms;

/// <summary>What a post says, as tokens: taken while it is parsed, compared when all posts are known.</summary>
/// <param name="Language">By which it was read.</param>
/// <param name="Vocabulary">The hash of each distinct token, in the order they are met. The other lists are places in it.</param>
/// <param name="Body">The tokens of the text in reading order, cut by <paramref name="Segments"/>.</param>
/// <param name="Labels">Hashes of what the post is filed under (tags, series, authors, source), with their weights.</param>
internal sealed record PostTokens(
    TokenLanguage Language,
    ImmutableArray<ulong> Vocabulary,
    ImmutableArray<ushort> Body,
    ImmutableArray<TokenSegment> Segments,
    ImmutableArray<ushort> Title,
    ImmutableArray<ushort> Description,
    ImmutableArray<ushort> KeyPoints,
    ImmutableArray<ushort> TagWords,
    ImmutableArray<TokenLabel> Labels);

/// <param name="Hash">Of the label with a sign in front, so that no word of a text equals it.</param>
internal readonly record struct TokenLabel(ulong Hash, float Weight);
