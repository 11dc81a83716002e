namespace AiBlog.Text.Compression;

/// <summary>A prefix code for symbols of known frequency, in the canonical form of RFC 1951, 3.2.2.</summary>
internal sealed class HuffmanCode
{
    private readonly byte[] lengths;
    private readonly ushort[] codes;

    /// <param name="frequencies">By symbol; a symbol of frequency 0 has no code.</param>
    /// <param name="longest">Of all codes, in bits.</param>
    public HuffmanCode(ReadOnlySpan<int> frequencies, int longest)
    {
        lengths = Lengths(frequencies, longest);
        codes = Codes(lengths);
    }

    /// <summary>In bits, by symbol; 0 for one without a code.</summary>
    public ReadOnlySpan<byte> CodeLengths => lengths;

    public void Write(BitWriter writer, int symbol) => writer.Write(codes[symbol], lengths[symbol]);

    private static byte[] Lengths(ReadOnlySpan<int> frequencies, int longest)
    {
        var lengths = new byte[frequencies.Length];
        var used = new List<(int Frequency, int Symbol)>();
        for (var symbol = 0; symbol < frequencies.Length; symbol++)
        {
            if (frequencies[symbol] > 0)
            {
                used.Add((frequencies[symbol], symbol));
            }
        }

        used.Sort();
        var counts = CountsByLength(used, longest);
        var next = used.Count;
        for (var length = 1; length <= longest; length++)
        {
            for (var i = 0; i < counts[length]; i++)
            {
                lengths[used[--next].Symbol] = (byte)length;
            }
        }

        return lengths;
    }

    /// <summary>How many codes of each length a Huffman tree over the leaves has, cut to <paramref name="longest"/> without wasting a code.</summary>
    private static int[] CountsByLength(List<(int Frequency, int Symbol)> leaves, int longest)
    {
        var counts = new int[longest + 1];
        if (leaves.Count < 2)
        {
            counts[1] = leaves.Count;
            return counts;
        }

        foreach (var depth in Depths(leaves))
        {
            counts[Math.Min(depth, longest)]++;
        }

        // Kraft's sum, in units of the longest code: too deep leaves were raised, so others must sink until all fit.
        var sum = Enumerable.Range(1, longest).Sum(length => (long)counts[length] << (longest - length));
        for (; sum > 1L << longest; sum--)
        {
            var above = longest - 1;
            while (counts[above] == 0)
            {
                above--;
            }

            counts[longest]--;
            counts[above]--;
            counts[above + 1] += 2;
        }

        return counts;
    }

    /// <summary>The depth of each leaf: the two lightest nodes are joined until one is left (two queues, because sums come in ascending order).</summary>
    private static IEnumerable<int> Depths(List<(int Frequency, int Symbol)> leaves)
    {
        var count = leaves.Count;
        var weights = new long[(2 * count) - 1];
        var parents = new int[(2 * count) - 1];
        var (leaf, inner) = (0, count);
        for (var node = count; node < weights.Length; node++)
        {
            for (var child = 0; child < 2; child++)
            {
                var takesLeaf = leaf < count && (inner == node || leaves[leaf].Frequency <= weights[inner]);
                weights[node] += takesLeaf ? leaves[leaf].Frequency : weights[inner];
                parents[takesLeaf ? leaf++ : inner++] = node;
            }
        }

        var depths = new int[weights.Length];
        for (var node = weights.Length - 2; node >= 0; node--)
        {
            depths[node] = depths[parents[node]] + 1;
        }

        return depths.Take(count);
    }

    private static ushort[] Codes(byte[] lengths)
    {
        var codes = new ushort[lengths.Length];
        var next = 0;
        for (var length = 1; length <= 15; length++)
        {
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                {
                    codes[symbol] = Reversed(next++, length);
                }
            }

            next <<= 1;
        }

        return codes;
    }

    /// <summary>Codes are sent from their highest bit on, while all else begins with its lowest.</summary>
    private static ushort Reversed(int code, int length)
    {
        var reversed = 0;
        for (var bit = 0; bit < length; bit++)
        {
            reversed |= ((code >> bit) & 1) << (length - 1 - bit);
        }

        return (ushort)reversed;
    }
}
