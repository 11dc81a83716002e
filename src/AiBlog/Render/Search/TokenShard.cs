using System.Collections.Immutable;

namespace AiBlog.Render.Search;

/// <summary>Words that lie beside each other in the alphabet, with their postings: one file of the index.</summary>
/// <param name="Key">The shortest text that comes after the last word of the shard before and not after the first of this one.</param>
internal sealed record TokenShard(string Key, int From, int To)
{
    /// <summary>Before compression, which leaves about three quarters. A single word that needs more has a shard of its own.</summary>
    private const int MostBytes = 8 * 1024;

    /// <summary>
    /// Cuts where the words' beginnings differ, not where a size is reached, so that another word in one place does not move all cuts
    /// behind it.
    /// </summary>
    public static ImmutableArray<TokenShard> Cut(InvertedIndex index)
    {
        var ends = new long[index.Tokens.Length + 1];
        for (var token = 0; token < index.Tokens.Length; token++)
        {
            ends[token + 1] = ends[token] + SizeOf(index, token);
        }

        var shards = ImmutableArray.CreateBuilder<TokenShard>();
        Cut(index.Tokens, ends, (0, index.Tokens.Length), 0, shards);
        return shards.ToImmutable();
    }

    public byte[] Encode(InvertedIndex index)
    {
        var bytes = new ByteBuffer();
        bytes.Sorted(index.Tokens[From..To]);
        for (var token = From; token < To; token++)
        {
            bytes.Number(index.CountOf(token));
        }

        for (var token = From; token < To; token++)
        {
            foreach (var step in Steps(index, token))
            {
                bytes.Number(step);
            }
        }

        return bytes.Written.ToArray();
    }

    private static void Cut(ImmutableArray<string> tokens, long[] ends, (int From, int To) range, int depth,
        ImmutableArray<TokenShard>.Builder shards)
    {
        var pending = range.From;
        for (var at = range.From; at < range.To;)
        {
            var end = GroupEnd(tokens, at, range.To, depth);
            if (at > pending && ends[end] - ends[pending] > MostBytes)
            {
                Add(tokens, pending, at, shards);
                pending = at;
            }

            if (ends[end] - ends[at] > MostBytes && end - at > 1)
            {
                Cut(tokens, ends, (at, end), depth + 1, shards);
                pending = end;
            }

            at = end;
        }

        Add(tokens, pending, range.To, shards);
    }

    /// <summary>Behind the words that have the same character at <paramref name="depth"/>.</summary>
    private static int GroupEnd(ImmutableArray<string> tokens, int at, int end, int depth)
    {
        var first = tokens[at];
        var next = at + 1;
        while (next < end && depth < first.Length && tokens[next][depth] == first[depth])
        {
            next++;
        }

        return next;
    }

    private static void Add(ImmutableArray<string> tokens, int from, int to, ImmutableArray<TokenShard>.Builder shards)
    {
        if (from < to)
        {
            var common = from == 0 ? 0 : tokens[from].AsSpan().CommonPrefixLength(tokens[from - 1]);
            shards.Add(new TokenShard(from == 0 ? "" : tokens[from][..(common + 1)], from, to));
        }
    }

    private static int SizeOf(InvertedIndex index, int token)
    {
        var size = (2 * index.Tokens[token].Length) + 3;
        foreach (var step in Steps(index, token))
        {
            size += ByteBuffer.LengthOf(step);
        }

        return size;
    }

    /// <summary>The postings of a token as what each adds to the post before, its strength in the lowest bits.</summary>
    private static IEnumerable<uint> Steps(InvertedIndex index, int token)
    {
        var last = 0u;
        for (var at = index.Starts[token]; at < index.Starts[token + 1]; at++)
        {
            yield return index.Postings[at] - last;
            last = index.Postings[at] & ~((1u << InvertedIndex.StrengthBits) - 1);
        }
    }
}
