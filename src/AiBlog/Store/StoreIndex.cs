using System.IO.Hashing;
using System.Text;

namespace AiBlog.Store;

/// <summary>A source of the last build.</summary>
/// <param name="Hash">XXH128 of its bytes.</param>
internal readonly record struct KnownFile(FileStamp Stamp, UInt128 Hash);

/// <summary>A file that the last build left in the output.</summary>
/// <param name="Hash">XXH128 of its bytes.</param>
/// <param name="Key">Of everything it was made from; 0 for a file that is made again in every build.</param>
internal readonly record struct KnownOutput(FileStamp Stamp, UInt128 Hash, UInt128 Key);

/// <summary>Where a record is in the data file.</summary>
/// <param name="Checksum">XXH3 of its bytes.</param>
internal sealed record RecordEntry(long Offset, int Length, ulong Checksum)
{
    /// <summary>Complete builds since it was last used.</summary>
    public int Age { get; set; }
}

/// <summary>The result of a build from the same sources with the same options.</summary>
/// <param name="Options">Hash of the options.</param>
/// <param name="Sources">Hash of all sources.</param>
internal sealed record RememberedBuild(UInt128 Options, UInt128 Sources, byte[] Report);

/// <summary>What the store knows, in one file that is read whole: the sources and outputs of the last build, and where each record
/// is.</summary>
internal sealed class StoreIndex
{
    /// <summary>Another form of the file has another number.</summary>
    private const int Format = 1;

    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("aiblog store\n");

    /// <summary>Of the program that wrote it: another version remembers nothing.</summary>
    public UInt128 Tool { get; init; }

    /// <summary>The number in the name of the data file.</summary>
    public int Generation { get; set; }

    /// <summary>The length of the data file; what is behind it was written by a build that did not end.</summary>
    public long DataLength { get; set; }

    /// <summary>When the sources were looked at, by the clock of the file system.</summary>
    public long SourcesAt { get; set; }

    /// <summary>When the outputs were looked at, by the clock of the file system.</summary>
    public long OutputsAt { get; set; }

    /// <summary>The folder that holds the outputs, absolute; empty when none is known.</summary>
    public string OutputFolder { get; set; } = "";

    public Dictionary<string, KnownFile> Sources { get; set; } = new(StringComparer.Ordinal);

    public Dictionary<string, KnownOutput> Outputs { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The latest first.</summary>
    public List<RememberedBuild> Builds { get; } = [];

    public Dictionary<UInt128, RecordEntry> Records { get; } = [];

    /// <summary>Null when the bytes are not an index of this program, or were damaged.</summary>
    public static StoreIndex? Read(byte[] bytes, UInt128 tool)
    {
        const int HashLength = 16;
        if (bytes.Length < Magic.Length + HashLength || !bytes.AsSpan().StartsWith(Magic)
            || !XxHash128.Hash(bytes.AsSpan(0, bytes.Length - HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(bytes.Length - HashLength)))
        {
            return null;
        }

        using var stream = new MemoryStream(bytes, Magic.Length, bytes.Length - Magic.Length - HashLength);
        using var reader = new BinaryReader(stream, StoreValues.Text);
        return reader.ReadInt32() == Format && reader.ReadHash() == tool ? Read(reader, tool) : null;
    }

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, StoreValues.Text);
        writer.Write(Magic);
        writer.Write(Format);
        writer.Write(Tool);
        writer.Write(Generation);
        writer.Write(DataLength);
        writer.Write(SourcesAt);
        writer.Write(OutputsAt);
        writer.Write(OutputFolder);
        writer.Write7BitEncodedInt(Sources.Count);
        foreach (var (path, known) in Sources)
        {
            writer.Write(path);
            writer.Write(known.Stamp);
            writer.Write(known.Hash);
        }

        writer.Write7BitEncodedInt(Outputs.Count);
        foreach (var (path, known) in Outputs)
        {
            writer.Write(path);
            writer.Write(known.Stamp);
            writer.Write(known.Hash);
            writer.Write(known.Key);
        }

        writer.Write7BitEncodedInt(Builds.Count);
        foreach (var build in Builds)
        {
            writer.Write(build.Options);
            writer.Write(build.Sources);
            writer.Write7BitEncodedInt(build.Report.Length);
            writer.Write(build.Report);
        }

        writer.Write7BitEncodedInt(Records.Count);
        foreach (var (key, entry) in Records)
        {
            writer.Write(key);
            writer.Write(entry.Offset);
            writer.Write(entry.Length);
            writer.Write(entry.Checksum);
            writer.Write((byte)entry.Age);
        }

        writer.Flush();
        var hash = XxHash128.Hash(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        return [.. stream.GetBuffer().AsSpan(0, (int)stream.Length), .. hash];
    }

    private static StoreIndex Read(BinaryReader reader, UInt128 tool)
    {
        var index = new StoreIndex
        {
            Tool = tool,
            Generation = reader.ReadInt32(),
            DataLength = reader.ReadInt64(),
            SourcesAt = reader.ReadInt64(),
            OutputsAt = reader.ReadInt64(),
            OutputFolder = reader.ReadString(),
        };
        var sources = reader.Read7BitEncodedInt();
        index.Sources.EnsureCapacity(sources);
        for (var i = 0; i < sources; i++)
        {
            index.Sources.Add(reader.ReadString(), new KnownFile(reader.ReadStamp(), reader.ReadHash()));
        }

        var outputs = reader.Read7BitEncodedInt();
        index.Outputs.EnsureCapacity(outputs);
        for (var i = 0; i < outputs; i++)
        {
            index.Outputs.Add(reader.ReadString(), new KnownOutput(reader.ReadStamp(), reader.ReadHash(), reader.ReadHash()));
        }

        for (var builds = reader.Read7BitEncodedInt(); builds > 0; builds--)
        {
            index.Builds.Add(new RememberedBuild(reader.ReadHash(), reader.ReadHash(), reader.ReadBytes(reader.Read7BitEncodedInt())));
        }

        var records = reader.Read7BitEncodedInt();
        index.Records.EnsureCapacity(records);
        for (var i = 0; i < records; i++)
        {
            var key = reader.ReadHash();
            var entry = new RecordEntry(reader.ReadInt64(), reader.ReadInt32(), reader.ReadUInt64()) { Age = reader.ReadByte() };
            index.Records.Add(key, entry);
        }

        return index;
    }
}
