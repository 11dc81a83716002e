using System.Collections.Immutable;
using AiBlog.Text.Tokens;

namespace AiBlog.Parse.Tokens;

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
    ImmutableArray<TokenLabel> Labels)
{
    public static PostTokens None { get; } = new(default, [], [], [], [], [], [], [], []);
}

/// <param name="Hash">Of the label with a sign in front, so that no word of a text equals it.</param>
internal readonly record struct TokenLabel(ulong Hash, float Weight);

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

/// <summary>Finds the words behind hashes by reading a post again. Only who explains a match needs them, so no build keeps them.</summary>
internal static class TokenWords
{
    /// <summary>By hash, the word as it was first written in the post, in lower case.</summary>
    public static IReadOnlyDictionary<ulong, string> Of(ParsedFile file)
    {
        var names = new Dictionary<ulong, string>();
        foreach (var (hash, name) in Labels(file.Front).Concat(Words(file)))
        {
            names.TryAdd(hash, name);
        }

        return names;
    }

    private static IEnumerable<(ulong Hash, string Name)> Labels(FrontMatter front) =>
        PostTokensReader.LabelsOf(front).Select(label => (TokenCollector.HashOf(label.Sign + label.Name), label.Name));

    private static List<(ulong Hash, string Name)> Words(ParsedFile file)
    {
        var front = file.Front;
        var all = string.Join(
            '\n',
            new[] { front.Title, front.Description ?? "", front.Opinion?.Text ?? "", file.ReadBody() }
                .Concat(front.KeyPoints.Concat(front.Tags).Concat(front.Categories).Select(item => item.Value)));
        var words = new List<(ulong, string)>();
        var reader = new TokenReader(TokenText.Normalize(all), file.Tokens.Language, stackalloc char[TokenReader.MostLetters]);
        while (reader.Next())
        {
            words.Add((TokenCollector.HashOf(reader.Token), reader.Word.ToString()));
        }

        return words;
    }
}
