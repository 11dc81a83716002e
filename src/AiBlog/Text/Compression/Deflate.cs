namespace AiBlog.Text.Compression;

/// <summary>Compresses as RFC 1951 has it, for what browsers unpack themselves with <c>DecompressionStream</c>.</summary>
/// <remarks>
/// The system's own compressor may write other bytes with another version of the runtime or another machine, and what aiblog writes
/// must not depend on either.
/// </remarks>
internal static class Deflate
{
    private const int BlockTokens = 32 * 1024;
    private const int EndOfBlock = 256;
    private const int GoodMatch = 32;
    private const int LongestCode = 15;
    private const int LongestLengthCode = 7;

    // RFC 1951, 3.2.5: the first length and distance of each code.
    private static readonly int[] LengthStarts =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly int[] DistanceStarts =
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ];

    private static readonly byte[] LengthCodes = CodesOf(LengthStarts, MatchFinder.Longest);

    // RFC 1951, 3.2.7: the order in which the lengths of the code for lengths are sent.
    private static readonly byte[] LengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    public static byte[] Compress(ReadOnlySpan<byte> input)
    {
        var writer = new BitWriter((input.Length / 2) + 64);
        var finder = new MatchFinder(input);
        var tokens = new List<Token>(Math.Min(input.Length + 1, BlockTokens));
        var at = 0;
        do
        {
            tokens.Clear();
            at = ReadTokens(input, finder, at, tokens);
            WriteBlock(writer, tokens, isLast: at == input.Length);
        }
        while (at < input.Length);
        return writer.Finish();
    }

    /// <summary>Literals and matches; a short match waits for the next byte, which may begin a longer one.</summary>
    private static int ReadTokens(ReadOnlySpan<byte> input, MatchFinder finder, int at, List<Token> tokens)
    {
        while (at < input.Length && tokens.Count < BlockTokens - 1)
        {
            var match = finder.Find(at);
            if (match.Length == 0)
            {
                tokens.Add(new Token(input[at++], 0));
                continue;
            }

            var known = at + 1;
            if (match.Length < GoodMatch)
            {
                known++;
                var next = finder.Find(at + 1);
                if (next.Length > match.Length)
                {
                    tokens.Add(new Token(input[at++], 0));
                    match = next;
                }
            }

            tokens.Add(new Token(match.Length, match.Distance));
            at += match.Length;
            while (known < at)
            {
                finder.Skip(known++);
            }
        }

        return at;
    }

    private static void WriteBlock(BitWriter writer, List<Token> tokens, bool isLast)
    {
        Span<int> literalCounts = stackalloc int[286];
        Span<int> distanceCounts = stackalloc int[30];
        literalCounts[EndOfBlock] = 1;
        foreach (var token in tokens)
        {
            literalCounts[token.IsMatch ? 257 + LengthCodes[token.Value] : token.Value]++;
            if (token.IsMatch)
            {
                distanceCounts[DistanceCode(token.Distance)]++;
            }
        }

        var literals = new HuffmanCode(literalCounts, LongestCode);
        var distances = new HuffmanCode(distanceCounts, LongestCode);
        writer.Write(isLast ? 1u : 0, 1);
        writer.Write(2, 2);
        WriteLengths(writer, literals, distances);
        foreach (var token in tokens)
        {
            if (!token.IsMatch)
            {
                literals.Write(writer, token.Value);
                continue;
            }

            var length = LengthCodes[token.Value];
            literals.Write(writer, 257 + length);
            writer.Write((uint)(token.Value - LengthStarts[length]), LengthBits(length));
            var distance = DistanceCode(token.Distance);
            distances.Write(writer, distance);
            writer.Write((uint)(token.Distance - DistanceStarts[distance]), DistanceBits(distance));
        }

        literals.Write(writer, EndOfBlock);
    }

    /// <summary>The two codes, as the lengths of their codes, in a third code.</summary>
    private static void WriteLengths(BitWriter writer, HuffmanCode literals, HuffmanCode distances)
    {
        var literalCount = Math.Max(257, Used(literals.CodeLengths));
        var distanceCount = Math.Max(1, Used(distances.CodeLengths));
        byte[] lengths = [.. literals.CodeLengths[..literalCount], .. distances.CodeLengths[..distanceCount]];
        var runs = Runs(lengths);
        Span<int> counts = stackalloc int[19];
        foreach (var (symbol, _) in runs)
        {
            counts[symbol]++;
        }

        var code = new HuffmanCode(counts, LongestLengthCode);
        var sent = 19;
        while (sent > 4 && code.CodeLengths[LengthOrder[sent - 1]] == 0)
        {
            sent--;
        }

        writer.Write((uint)literalCount - 257, 5);
        writer.Write((uint)distanceCount - 1, 5);
        writer.Write((uint)sent - 4, 4);
        foreach (var symbol in LengthOrder.AsSpan(0, sent))
        {
            writer.Write(code.CodeLengths[symbol], 3);
        }

        foreach (var (symbol, more) in runs)
        {
            code.Write(writer, symbol);
            writer.Write((uint)more, symbol switch { 16 => 2, 17 => 3, 18 => 7, _ => 0 });
        }
    }

    /// <summary>Lengths with runs shortened: 16 repeats the last one 3 to 6 times, 17 and 18 are 3 to 10 and 11 to 138 zeros.</summary>
    private static List<(int Symbol, int More)> Runs(byte[] lengths)
    {
        var runs = new List<(int, int)>();
        for (var at = 0; at < lengths.Length;)
        {
            var value = lengths[at];
            var run = lengths.AsSpan(at).IndexOfAnyExcept(value) is var end and >= 0 ? end : lengths.Length - at;
            if (value == 0 && run >= 3)
            {
                run = Math.Min(run, 138);
                runs.Add(run > 10 ? (18, run - 11) : (17, run - 3));
            }
            else if (run >= 4)
            {
                run = Math.Min(run, 7);
                runs.Add((value, 0));
                runs.Add((16, run - 4));
            }
            else
            {
                run = 1;
                runs.Add((value, 0));
            }

            at += run;
        }

        return runs;
    }

    private static int Used(ReadOnlySpan<byte> lengths) => lengths.LastIndexOfAnyExcept((byte)0) + 1;

    /// <summary>How many bits say which of the lengths of one code is meant.</summary>
    private static int LengthBits(int code) => code is < 8 or 28 ? 0 : (code - 4) / 4;

    private static int DistanceBits(int code) => code < 4 ? 0 : (code - 2) / 2;

    private static int DistanceCode(int distance)
    {
        var code = Array.BinarySearch(DistanceStarts, distance);
        return code >= 0 ? code : ~code - 1;
    }

    private static byte[] CodesOf(int[] starts, int most)
    {
        var codes = new byte[most + 1];
        for (var value = starts[0]; value <= most; value++)
        {
            codes[value] = (byte)Array.FindLastIndex(starts, start => start <= value);
        }

        return codes;
    }

    /// <param name="Value">A byte, or the length of a match.</param>
    /// <param name="Distance">0 for a byte.</param>
    private readonly record struct Token(int Value, int Distance)
    {
        public bool IsMatch => Distance > 0;
    }
}
