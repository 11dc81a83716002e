namespace AiBlog.Images.Metadata;

/// <summary>How AI took part in an image.</summary>
internal enum ImageAi
{
    Assisted,
    Generated,
}

/// <summary>Finds the digital source type (IPTC vocabulary) in XMP and in C2PA manifests, whatever the syntax around it.</summary>
internal static class SourceType
{
    private const int Block = 48 * 1024;
    private const int LongestTerm = 64;

    private static ReadOnlySpan<byte> Prefix => "/digitalsourcetype/"u8;

    /// <summary>The strongest statement in the file; null when no AI took part, or the file does not say.</summary>
    public static ImageAi? Find(FileWindow file, ImageParts parts)
    {
        ImageAi? found = null;
        foreach (var (offset, length) in parts.Notes)
        {
            var end = Math.Min(offset + length, file.Length);
            // Blocks overlap by the longest address, which may be across their border.
            for (var at = offset; at < end; at += Block)
            {
                found = Stronger(found, In(file.At(at, (int)Math.Min(end - at, Block + Prefix.Length + LongestTerm))));
            }
        }

        return parts.Texts.Aggregate(found, (strongest, text) => Stronger(strongest, In(text)));
    }

    private static ImageAi? In(ReadOnlySpan<byte> text)
    {
        ImageAi? found = null;
        while (text.IndexOf(Prefix) is >= 0 and var at)
        {
            text = text[(at + Prefix.Length)..];
            found = Stronger(found, Of(text[..Math.Min(text.Length, LongestTerm)]));
        }

        return found;
    }

    private static ImageAi? Of(ReadOnlySpan<byte> term)
    {
        var end = term.IndexOfAnyExceptInRange((byte)'A', (byte)'z');
        term = end < 0 ? term : term[..end];
        if (term.StartsWith("trainedAlgorithmicMedia"u8))
        {
            return ImageAi.Generated;
        }

        return term.StartsWith("compositeWithTrainedAlgorithmicMedia"u8) || term.StartsWith("compositeSynthetic"u8)
            ? ImageAi.Assisted
            : null;
    }

    private static ImageAi? Stronger(ImageAi? one, ImageAi? other) => one is null || other > one ? other : one;
}
