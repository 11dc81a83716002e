using System.Text;

namespace AiBlog.Import;

/// <summary>Reads bytes that are no UTF-8 as Windows-1252, which is what old exports mix into it.</summary>
internal sealed class Windows1252Fallback : DecoderFallback
{
    /// <summary>Bytes 0x80 to 0x9F; the others are the characters of the same number.</summary>
    private const string Special = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>How many bytes were read that way.</summary>
    public int Count { get; private set; }

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    public static char CharOf(byte value) => value is >= 0x80 and < 0xA0 ? Special[value - 0x80] : (char)value;

    private sealed class Buffer(Windows1252Fallback owner) : DecoderFallbackBuffer
    {
        private byte[] bytes = [];
        private int next;

        public override int Remaining => bytes.Length - next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            bytes = bytesUnknown;
            next = 0;
            owner.Count += bytes.Length;
            return true;
        }

        public override char GetNextChar() => next < bytes.Length ? CharOf(bytes[next++]) : '\0';

        public override bool MovePrevious()
        {
            if (next == 0)
            {
                return false;
            }

            next--;
            return true;
        }

        public override void Reset() => (bytes, next) = ([], 0);
    }
}
