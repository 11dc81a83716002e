namespace AiBlog.Text.Compression;

/// <summary>Packs bits into bytes, the lowest bit first.</summary>
internal sealed class BitWriter(int capacity)
{
    private byte[] bytes = new byte[Math.Max(capacity, 64)];
    private int length;
    private ulong pending;
    private int pendingCount;

    /// <param name="count">At most 32.</param>
    public void Write(uint bits, int count)
    {
        pending |= (ulong)bits << pendingCount;
        pendingCount += count;
        while (pendingCount >= 8)
        {
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, length * 2);
            }

            bytes[length++] = (byte)pending;
            pending >>= 8;
            pendingCount -= 8;
        }
    }

    /// <summary>All that was written, the last byte filled up with zeros.</summary>
    public byte[] Finish()
    {
        Write(0, (8 - pendingCount) % 8);
        return bytes[..length];
    }
}
