using System.Text;
using AiBlog.Diagnostics;

namespace AiBlog.Text.Yaml;

/// <summary>From an offset in the UTF-8 form of a text, as readers of bytes give it, to its place. Offsets are best asked for in rising order.</summary>
internal sealed class ByteOffsets(SourceText source, byte[] bytes)
{
    private int lastByte;
    private int lastOffset;

    public int OffsetOf(int at)
    {
        if (at < lastByte)
        {
            (lastByte, lastOffset) = (0, 0);
        }

        lastOffset += Encoding.UTF8.GetCharCount(bytes.AsSpan(lastByte, at - lastByte));
        lastByte = at;
        return lastOffset;
    }

    public Place PlaceOf(int at) => source.PlaceOf(OffsetOf(at));

    /// <param name="line">0-based.</param>
    /// <param name="byteInLine">0-based.</param>
    public Place PlaceOf(long line, long byteInLine)
    {
        var start = 0;
        for (long passed = 0; passed < line; passed++)
        {
            start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        }

        return PlaceOf((int)Math.Min(start + byteInLine, bytes.Length));
    }
}
