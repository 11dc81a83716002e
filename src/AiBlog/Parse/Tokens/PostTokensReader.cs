using System.Buffers;
using System.Collections.Immutable;
using AiBlog.Text.Tokens;

namespace AiBlog.Parse.Tokens;

/// <summary>Takes the tokens of a post from its source, which says more plainly than HTML what is a heading, a sentence or code.</summary>
internal static class PostTokensReader
{
    /// <summary>Shorter sentences ("Read more.") are too common to be told from boilerplate.</summary>
    private const int LeastSentence = 20;

    /// <summary>About how many characters of a post there are for each distinct token.</summary>
    private const int LettersOfToken = 16;

    private const float TagWeight = 4;
    private const float SeriesWeight = 4;
    private const float SourceWeight = 1;
    private const float AuthorWeight = 1;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?。！？");

    /// <param name="text">The Markdown of report and opinion.</param>
    /// <param name="language">Of the page.</param>
    public static PostTokens Read(FrontMatter front, string text, string language)
    {
        var normal = TokenText.Normalize(text);
        var tokenLanguage = TokenLanguage.Of(normal, language);
        var collector = new TokenCollector(tokenLanguage, expected: text.Length / LettersOfToken);
        var body = ImmutableArray.CreateBuilder<ushort>(text.Length / 8);
        var segments = ImmutableArray.CreateBuilder<TokenSegment>();
        foreach (var range in normal.AsSpan().Split('\n'))
        {
            var line = normal.AsSpan(range);
            if (!line.IsWhiteSpace())
            {
                ReadLine(line, collector, body, segments);
            }
        }

        var tags = front.Tags.Concat(front.Categories).Select(tag => TokenText.Normalize(tag.Value)).Distinct(StringComparer.Ordinal);
        return new PostTokens(
            Language: tokenLanguage,
            Vocabulary: [],
            Body: body.ToImmutable(),
            Segments: segments.ToImmutable(),
            Title: collector.Read(front.Title),
            Description: collector.Read(front.Description),
            KeyPoints: collector.Read(string.Join('\n', front.KeyPoints.Select(point => point.Value))),
            TagWords: [.. tags.SelectMany(tag => collector.Read(tag))],
            Labels: [.. LabelsOf(front).Select(label => new TokenLabel(TokenCollector.HashOf(label.Sign + label.Name), label.Weight))])
        { Vocabulary = collector.Vocabulary };
    }

    /// <summary>What the post is filed under: a sign that no word begins with, the name, and what it weighs.</summary>
    public static IEnumerable<(string Sign, string Name, float Weight)> LabelsOf(FrontMatter front)
    {
        var labels = front.Tags.Select(tag => ("#", TokenText.Normalize(tag.Value), TagWeight))
            .Concat(front.Authors.Select(author => ("@", TokenText.Normalize(author.Value), AuthorWeight)))
            .Concat(front.Sources.Select(source => ("://", HostOf(source.Url), SourceWeight)));
        return (front.Series is { } series ? labels.Append(("%", TokenText.Normalize(series), SeriesWeight)) : labels).Distinct();
    }

    private static string HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : url;

    private static void ReadLine(
        ReadOnlySpan<char> line, TokenCollector collector, ImmutableArray<ushort>.Builder body,
        ImmutableArray<TokenSegment>.Builder segments)
    {
        var kind = IsHeading(line) ? SegmentKind.Heading : SegmentKind.Sentence;
        var startsLine = true;
        for (var rest = line; !rest.IsEmpty;)
        {
            var end = SentenceEnd(rest, out var next);
            var sentence = rest[..end].Trim();
            rest = rest[next..];
            if (sentence.IsEmpty)
            {
                continue;
            }

            collector.Read(sentence, body);
            var hash = sentence.Length >= LeastSentence ? TokenCollector.HashOf(sentence) : 0;
            segments.Add(new TokenSegment(hash, body.Count, kind, startsLine));
            startsLine = false;
        }

        ReadCode(line, collector, body, segments);
    }

    /// <summary>Where a sentence ends (behind . ! ? before white space, or before 。！？) and where the next begins.</summary>
    private static int SentenceEnd(ReadOnlySpan<char> text, out int next)
    {
        for (var behind = 0; text[behind..].IndexOfAny(SentenceEnds) is >= 0 and var length;)
        {
            var sign = behind + length;
            behind = sign + 1;
            var isWide = !char.IsAscii(text[sign]);
            if (!isWide && !(behind < text.Length && char.IsWhiteSpace(text[behind])))
            {
                continue;
            }

            next = behind;
            while (next < text.Length && (isWide ? text[next] is '。' or '！' or '？' : char.IsWhiteSpace(text[next])))
            {
                next++;
            }

            return isWide ? sign : behind;
        }

        next = text.Length;
        return text.Length;
    }

    private static void ReadCode(
        ReadOnlySpan<char> line, TokenCollector collector, ImmutableArray<ushort>.Builder body,
        ImmutableArray<TokenSegment>.Builder segments)
    {
        for (var open = line.IndexOf('`'); open >= 0; open = line.IndexOf('`'))
        {
            var code = line[(open + 1)..];
            var close = code.IndexOf('`');
            if (close < 0)
            {
                return;
            }

            if (close > 0)
            {
                collector.Read(code[..close], body);
                segments.Add(new TokenSegment(0, body.Count, SegmentKind.Code, false));
                line = code[(close + 1)..];
            }
            else
            {
                line = code;
            }
        }
    }

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var level = line.Length - line.TrimStart('#').Length;
        return level is >= 1 and <= 6 && level < line.Length && char.IsWhiteSpace(line[level]);
    }
}
