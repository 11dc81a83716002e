using System.Collections.Concurrent;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

namespace AiBlog.Store;

/// <summary>The results of earlier builds of one site, in <c>.aiblog/store</c>: which sources and outputs are known, and what was computed
/// from them. A build with the store gives the same bytes and diagnostics as one without it. A store that is damaged, foreign, from another
/// version, or in use counts as empty, and one that cannot be written changes nothing else.</summary>
/// <remarks>Records are appended to a data file, and an index that names them is renamed into place at the end; a build that is killed
/// leaves the index of the one before. The members serve all threads.</remarks>
internal sealed class BuildStore : IDisposable
{
    /// <summary>Complete builds for which a record is kept unused, so that `build` and `check` can take turns.</summary>
    private const int OldestAge = 3;

    /// <summary>Results that are kept: a build, a check, and each with other options.</summary>
    private const int MostBuilds = 4;

    /// <summary>Unused bytes that a data file may have besides as many as are used.</summary>
    private const long MostUnused = 8 << 20;

    private readonly string folder;
    private readonly FileStream? hold;
    private readonly StoreIndex index;
    private readonly ConcurrentDictionary<UInt128, RecordEntry> records;
    private readonly ConcurrentDictionary<UInt128, bool> used = new();
    private readonly Lock gate = new();
    private SafeFileHandle? data;

    private BuildStore(string folder, FileStream? hold, StoreIndex index, SafeFileHandle? data)
    {
        this.folder = folder;
        this.hold = hold;
        this.index = index;
        this.data = data;
        records = new(index.Records);
        Started = Now();
    }

    /// <summary>When the store was opened, by the clock of the file system.</summary>
    public long Started { get; }

    public StoreIndex Index => index;

    /// <summary>False when nothing is remembered, and nothing will be.</summary>
    public bool IsOpen => hold is not null;

    /// <summary>A store that remembers nothing.</summary>
    public static BuildStore None(UInt128 tool) => new("", null, new StoreIndex { Tool = tool }, null);

    /// <summary>Opens the store of a site.</summary>
    /// <param name="site">The folder of the site, absolute.</param>
    /// <param name="tool">Of this program; see <see cref="StoreIndex.Tool"/>.</param>
    public static BuildStore Open(string site, UInt128 tool)
    {
        var work = Path.Combine(site, ".aiblog");
        var folder = Path.Combine(work, "store");
        FileStream? hold = null;
        try
        {
            // A link would put the store somewhere else.
            if (new FileInfo(work).LinkTarget is not null || new FileInfo(folder).LinkTarget is not null)
            {
                return None(tool);
            }

            Directory.CreateDirectory(folder);
            hold = new FileStream(Path.Combine(folder, "lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            var index = ReadIndex(folder, tool) ?? new StoreIndex { Tool = tool };
            var data = OpenData(folder, index);
            if (data is null)
            {
                index = new StoreIndex { Tool = tool, Generation = index.Generation + 1 };
                data = OpenData(folder, index);
            }

            var store = new BuildStore(folder, hold, index, data);
            hold = null;
            return store;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return None(tool);
        }
        finally
        {
            hold?.Dispose();
        }
    }

    /// <summary>The time by the clock of the file system, which need not be that of this machine.</summary>
    public long Now()
    {
        if (hold is null)
        {
            return 0;
        }

        hold.Position = 0;
        hold.WriteByte((byte)'\n');
        hold.Flush();
        return FileStamp.Of(hold.Name)?.Latest ?? 0;
    }

    /// <summary>A record, or null when there is none that is whole.</summary>
    public byte[]? Find(UInt128 key)
    {
        if (data is not { } file || !records.TryGetValue(key, out var entry))
        {
            return null;
        }

        var bytes = new byte[entry.Length];
        try
        {
            if (RandomAccess.Read(file, bytes, entry.Offset) != bytes.Length || XxHash3.HashToUInt64(bytes) != entry.Checksum)
            {
                records.TryRemove(key, out _);
                return null;
            }
        }
        catch (IOException)
        {
            return null;
        }

        used[key] = true;
        return bytes;
    }

    /// <summary>Returns whether there is a record. The record counts as used, although it is not read yet.</summary>
    public bool Keeps(UInt128 key)
    {
        if (data is null || !records.ContainsKey(key))
        {
            return false;
        }

        used[key] = true;
        return true;
    }

    /// <summary>Keeps a record for later builds.</summary>
    public void Add(UInt128 key, ReadOnlySpan<byte> record)
    {
        lock (gate)
        {
            if (data is not { } file)
            {
                return;
            }

            try
            {
                RandomAccess.Write(file, record, index.DataLength);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
            {
                // The disk is full, perhaps: what is stored so far still counts.
                return;
            }

            records[key] = new RecordEntry(index.DataLength, record.Length, XxHash3.HashToUInt64(record));
            index.DataLength += record.Length;
        }

        used[key] = true;
    }

    /// <summary>The result of a build with the same options from the same sources; null when there is none.</summary>
    public byte[]? FindBuild(UInt128 options, UInt128 sources) =>
        index.Builds.Find(build => build.Options == options && build.Sources == sources)?.Report;

    /// <summary>Keeps the result of a build.</summary>
    public void AddBuild(UInt128 options, UInt128 sources, byte[] report)
    {
        index.Builds.RemoveAll(build => build.Options == options);
        index.Builds.Insert(0, new RememberedBuild(options, sources, report));
        while (index.Builds.Count > MostBuilds)
        {
            index.Builds.RemoveAt(MostBuilds);
        }
    }

    /// <summary>Writes the index, so that the next build finds what this one added.</summary>
    /// <param name="isComplete">The build asked for every record that it needs, so those it did not ask for grow older.</param>
    public void Save(bool isComplete)
    {
        if (hold is null)
        {
            return;
        }

        try
        {
            index.Records.Clear();
            foreach (var (key, entry) in records)
            {
                entry.Age = used.ContainsKey(key) ? 0 : entry.Age + (isComplete ? 1 : 0);
                if (entry.Age <= OldestAge)
                {
                    index.Records.Add(key, entry);
                }
            }

            var live = index.Records.Values.Sum(entry => (long)entry.Length);
            if (index.DataLength > (2 * live) + MostUnused)
            {
                Compact();
            }

            var written = Path.Combine(folder, "index.new");
            File.WriteAllBytes(written, index.Write());
            File.Move(written, Path.Combine(folder, "index"), overwrite: true);
            foreach (var file in Directory.EnumerateFiles(folder, "data-*").Where(file => file != DataPath(folder, index)))
            {
                File.Delete(file);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.Text.EncoderFallbackException)
        {
            // The next build finds the index of an earlier one, or none.
        }
    }

    public void Dispose()
    {
        data?.Dispose();
        data = null;
        hold?.Dispose();
    }

    private static string DataPath(string folder, StoreIndex index) =>
        Path.Combine(folder, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"data-{index.Generation}"));

    private static StoreIndex? ReadIndex(string folder, UInt128 tool)
    {
        var file = Path.Combine(folder, "index");
        try
        {
            return File.Exists(file) ? StoreIndex.Read(File.ReadAllBytes(file), tool) : null;
        }
        catch (Exception fault) when (fault is EndOfStreamException or InvalidDataException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Null when the file is shorter than the index says.</summary>
    private static SafeFileHandle? OpenData(string folder, StoreIndex index)
    {
        var path = DataPath(folder, index);
        var data = File.OpenHandle(path, index.DataLength == 0 ? FileMode.Create : FileMode.OpenOrCreate, FileAccess.ReadWrite,
            FileShare.Read);
        if (RandomAccess.GetLength(data) >= index.DataLength)
        {
            return data;
        }

        data.Dispose();
        return null;
    }

    /// <summary>Copies the records that are kept to a data file of their own.</summary>
    private void Compact()
    {
        if (data is not { } old)
        {
            return;
        }

        var next = new StoreIndex { Tool = index.Tool, Generation = index.Generation + 1 };
        var file = OpenData(folder, next) ?? throw new IOException("a new file is shorter than nothing");
        var moved = new List<(UInt128 Key, RecordEntry Entry)>(index.Records.Count);
        var at = 0L;
        foreach (var (key, entry) in index.Records.OrderBy(record => record.Value.Offset))
        {
            var bytes = new byte[entry.Length];
            if (RandomAccess.Read(old, bytes, entry.Offset) == bytes.Length)
            {
                RandomAccess.Write(file, bytes, at);
                moved.Add((key, entry with { Offset = at }));
                at += bytes.Length;
            }
        }

        index.Records.Clear();
        foreach (var (key, entry) in moved)
        {
            index.Records.Add(key, entry);
        }

        (index.Generation, index.DataLength) = (next.Generation, at);
        old.Dispose();
        data = file;
    }
}
