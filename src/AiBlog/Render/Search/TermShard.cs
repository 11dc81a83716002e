using System.Collections.Immutable;

namespace AiBlog.Render.Search;

/// <summary>Words that lie beside each other in the alphabet, with their postings: one file of the index.</summary>
/// <param name="Key">The shortest text that comes after the last word of the shard before and not after the first of this one.</param>
internal sealed record TermShard(string Key, int From, int To)
{
    /// <summary>Before compression, which leaves about three quarters. A single word that needs more has a shard of its own.</summary>
    private const int MostBytes = 8 * 1024;

    /// <summary>
    /// Cuts where the words' beginnings differ, not where a size is reached, so that another word in one place does not move all cuts behind it.
    /// </summary>
    public static ImmutableArray<TermShard> Cut(TermIndex index)
    {
        var ends = new long[index.Terms.Length + 1];
        for (var term = 0; term < index.Terms.Length; term++)
        {
            ends[term + 1] = ends[term] + SizeOf(index, term);
        }

        var shards = ImmutableArray.CreateBuilder<TermShard>();
        Cut(index.Terms, ends, (0, index.Terms.Length), 0, shards);
        return shards.ToImmutable();
    }

    public byte[] Encode(TermIndex index)
    {
        var bytes = new ByteBuffer();
        bytes.Sorted(index.Terms[From..To]);
        for (var term = From; term < To; term++)
        {
            bytes.Number(index.CountOf(term));
        }

        for (var term = From; term < To; term++)
        {
            foreach (var step in Steps(index, term))
            {
                bytes.Number(step);
            }
        }

        return bytes.Written.ToArray();
    }

    private static void Cut(ImmutableArray<string> terms, long[] ends, (int From, int To) range, int depth, ImmutableArray<TermShard>.Builder shards)
    {
        var pending = range.From;
        for (var at = range.From; at < range.To;)
        {
            var end = GroupEnd(terms, at, range.To, depth);
            if (at > pending && ends[end] - ends[pending] > MostBytes)
            {
                Add(terms, pending, at, shards);
                pending = at;
            }

            if (ends[end] - ends[at] > MostBytes && end - at > 1)
            {
                Cut(terms, ends, (at, end), depth + 1, shards);
                pending = end;
            }

            at = end;
        }

        Add(terms, pending, range.To, shards);
    }

    /// <summary>Behind the words that have the same character at <paramref name="depth"/>.</summary>
    private static int GroupEnd(ImmutableArray<string> terms, int at, int end, int depth)
    {
        var first = terms[at];
        var next = at + 1;
        while (next < end && depth < first.Length && terms[next][depth] == first[depth])
        {
            next++;
        }

        return next;
    }

    private static void Add(ImmutableArray<string> terms, int from, int to, ImmutableArray<TermShard>.Builder shards)
    {
        if (from < to)
        {
            var common = from == 0 ? 0 : terms[from].AsSpan().CommonPrefixLength(terms[from - 1]);
            shards.Add(new TermShard(from == 0 ? "" : terms[from][..(common + 1)], from, to));
        }
    }

    private static int SizeOf(TermIndex index, int term)
    {
        var size = (2 * index.Terms[term].Length) + 3;
        foreach (var step in Steps(index, term))
        {
            size += ByteBuffer.LengthOf(step);
        }

        return size;
    }

    /// <summary>The postings of a term as what each adds to the post before, its strength in the lowest bits.</summary>
    private static IEnumerable<uint> Steps(TermIndex index, int term)
    {
        var last = 0u;
        for (var at = index.Starts[term]; at < index.Starts[term + 1]; at++)
        {
            yield return index.Postings[at] - last;
            last = index.Postings[at] & ~((1u << TermIndex.StrengthBits) - 1);
        }
    }
}
