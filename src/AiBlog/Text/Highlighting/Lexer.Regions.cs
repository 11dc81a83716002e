namespace AiBlog.Text.Highlighting;

/// <summary>Strings, comments and other regions.</summary>
internal ref partial struct Lexer
{
    // Longer free parts do not occur; the limit bounds the look ahead.
    private const int LongestFence = 40;

    private bool TryRegions(char c)
    {
        foreach (var region in grammar.RegionsAt(c))
        {
            if (TryRegion(region))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryRegion(Region region)
    {
        // The last character tells most strings with a prefix from words, and is never a letter where case does not count.
        var last = at + region.Open.Length - 1;
        if (last >= code.Length || code[last] != region.Open[^1] || !StartsWith(at, region.Open, region.IgnoresCase) || !IsPlaceFor(region))
        {
            return false;
        }

        var fence = at + region.Open.Length;
        var fenceLength = region.Fence is null ? 0 : FenceLength(region, fence);
        if (!StartsWith(fence + fenceLength, region.Tail))
        {
            return false;
        }

        var from = at;
        at = fence + fenceLength + region.Tail.Length;
        if (region.Close is null)
        {
            painter.Paint(region.Class, from, at);
            return true;
        }

        ReadRegion(new OpenRegion(region, fence, fenceLength, false, 0), from);
        return true;
    }

    private readonly bool IsPlaceFor(Region region)
    {
        if ((region.IsAtLineStart && !isLineStart) || (region.IsOutermost && brackets > 0))
        {
            return false;
        }

        return !region.IsAfterSpace || at == 0 || code[at - 1] is ' ' or '\t' or '\n' or ';' or '|' or '&' or '(' or ')';
    }

    private readonly int FenceLength(Region region, int from)
    {
        var rest = code[from..Math.Min(from + LongestFence, code.Length)];
        var length = region.Fence is null ? 0 : rest.IndexOfAnyExcept(region.Fence);
        return length < 0 ? rest.Length : length;
    }

    /// <summary>Reads on inside a region until it ends or code opens in it.</summary>
    private void ReadRegion(OpenRegion open, int from)
    {
        if (open.Region is not { } region)
        {
            return;
        }

        for (var nested = 0; ;)
        {
            var step = code[at..].IndexOfAny(region.Stops);
            at = step < 0 ? code.Length : at + step;
            if (step < 0 || (code[at] == '\n' && !region.IsMultiline))
            {
                break;
            }

            var c = code[at];
            if (region.HasVariables && c == '$' && !StartsWithHole(region) && VariableEnd(at) is var end && end > at)
            {
                painter.Paint(region.Class, from, at);
                painter.Paint(TokenClass.Variable, at, end);
                at = end;
                from = end;
            }
            else if (StartsWithHole(region))
            {
                if (TryEnterHole(open, from))
                {
                    return;
                }
            }
            else if (CloseLength(open) is var length && length > 0)
            {
                var isDoubled = region.IsDoubled && StartsWith(at + length, region.Close ?? "");
                at += isDoubled ? 2 * length : length;
                if (!isDoubled && nested-- == 0)
                {
                    break;
                }
            }
            else if (region.Nest.Length > 0 && StartsWith(at, region.Nest))
            {
                nested++;
                at += region.Nest.Length;
            }
            else
            {
                at = Math.Min(at + (c == region.Escape && c != '\0' ? 2 : 1), code.Length);
            }
        }

        EndRegion(region, from);
    }

    private void EndRegion(Region region, int from)
    {
        var isText = region.Class == TokenClass.Text;
        var key = isText ? KeyClass() : TokenClass.None;
        painter.Paint(key == TokenClass.None ? region.Class : key, from, at);
        isOperand = isText || isOperand;
        isCommandStart = isCommandStart && !isText;
    }

    /// <summary>How long the closing mark is that stands here; 0 when none does.</summary>
    private readonly int CloseLength(OpenRegion open)
    {
        var region = open.Region;
        if (region?.Close is not { Length: > 0 } close || !StartsWith(at, close))
        {
            return 0;
        }

        if (region.IsHeredoc)
        {
            return HeredocCloseLength(open);
        }

        var length = close.Length + open.FenceLength + region.CloseTail.Length;
        var isClosed = open.FenceLength == 0 || StartsWith(at + close.Length, code.Slice(open.FenceStart, open.FenceLength));
        return isClosed && StartsWith(at + length - region.CloseTail.Length, region.CloseTail) ? length : 0;
    }

    private readonly bool StartsWith(int i, ReadOnlySpan<char> text) =>
        i <= code.Length && code[i..].StartsWith(text);

    private readonly bool StartsWith(int i, string text, bool ignoresCase) =>
        ignoresCase ? code[i..].StartsWith(text, StringComparison.OrdinalIgnoreCase) : code[i..].StartsWith(text);
}
