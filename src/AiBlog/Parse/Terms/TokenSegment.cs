namespace AiBlog.Parse.Terms;

internal enum SegmentKind
{
    Sentence,
    Heading,

    /// <summary>Inline code of the line before it.</summary>
    Code,
}

/// <summary>A stretch of a post's tokens.</summary>
/// <param name="Hash">Of a sentence long enough to be told apart; 0 for others.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="StartsLine">The first of its line.</param>
internal readonly record struct TokenSegment(ulong Hash, int End, SegmentKind Kind, bool StartsLine);
