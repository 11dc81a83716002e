using System.Buffers;
using System.Text;
using AiBlog.Themes;

namespace AiBlog.Render.Search;

/// <summary>Numbers and texts as the files of the search index hold them.</summary>
internal sealed class ByteBuffer
{
    private readonly ArrayBufferWriter<byte> bytes = new(4096);

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    /// <summary>Seven bits a byte, the lowest first, the eighth set while more follow.</summary>
    public void Number(uint value)
    {
        var room = bytes.GetSpan(5);
        var length = 0;
        for (; value > 0x7f; value >>= 7)
        {
            room[length++] = (byte)(value | 0x80);
        }

        room[length++] = (byte)value;
        bytes.Advance(length);
    }

    public void Number(int value) => Number((uint)value);

    /// <summary>The length of the UTF-8, then the UTF-8.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        Number(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes);
    }

    public void Raw(ReadOnlySpan<byte> raw) => bytes.Write(raw);

    /// <summary>Texts in ordinal order, each as what differs from the one before.</summary>
    public void Sorted(IReadOnlyCollection<string> texts)
    {
        Number(texts.Count);
        var last = "";
        foreach (var text in texts)
        {
            var common = text.AsSpan().CommonPrefixLength(last);
            // Half of a surrogate pair has no UTF-8.
            if (common > 0 && char.IsHighSurrogate(text[common - 1]))
            {
                common--;
            }

            Number(common);
            Text(text.AsSpan(common));
            last = text;
        }
    }

    /// <summary>How many bytes <see cref="Number(uint)"/> writes.</summary>
    public static int LengthOf(uint value)
    {
        var length = 1;
        for (; value > 0x7f; value >>= 7)
        {
            length++;
        }

        return length;
    }
}
