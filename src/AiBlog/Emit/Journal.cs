using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace AiBlog.Emit;

/// <summary>What a commit does to an output, written to the work folder before the first file is moved, so that a killed commit can be
/// finished.</summary>
/// <param name="Output">The output, relative to the work folder: a journal is valid for one output and moves with its site.</param>
internal sealed record Journal(string Output, ImmutableArray<JournalEntry> Entries)
{
    private const string FileName = "journal";
    private const string Header = "aiblog journal 1 ";

    public IEnumerable<string> Former => Entries.Where(entry => entry.IsFormer).Select(entry => entry.Path);

    public IEnumerable<string> Current => Entries.Where(entry => entry.Step != JournalStep.Remove).Select(entry => entry.Path);

    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>Returns null when there is none, or when it is incomplete, damaged, or of another version.</summary>
    public static Journal? Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? Parse(File.ReadAllBytes(file)) : null;
    }

    /// <summary>Writes the journal under another name first, so that it appears complete or not at all.</summary>
    public void Write(string folder)
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(Entries.Select(Line).Prepend(Output + "\0")));
        var temporary = Path.Combine(folder, FileName + ".new");
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(Encoding.ASCII.GetBytes(Header + Checksum(body) + "\n"));
            file.Write(body);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, Path.Combine(folder, FileName), overwrite: true);
    }

    public static void Delete(string folder)
    {
        File.Delete(Path.Combine(folder, FileName));
        File.Delete(Path.Combine(folder, FileName + ".new"));
    }

    internal static Journal? Parse(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        var body = bytes[(end + 1)..];
        if (end < 0 || body.IsEmpty || body[^1] != 0 || !bytes[..end].SequenceEqual(Encoding.ASCII.GetBytes(Header + Checksum(body))))
        {
            return null;
        }

        // A zero byte separates the lines because it is the one character that no path contains.
        var lines = Encoding.UTF8.GetString(body[..^1]).Split('\0');
        var entries = lines.Skip(1).Select(EntryOf).OfType<JournalEntry>().ToImmutableArray();
        return entries.Length == lines.Length - 1 ? new Journal(lines[0], entries) : null;
    }

    private static string Line(JournalEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)entry.Step}{entry.Length} {entry.Path}\0");

    private static JournalEntry? EntryOf(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space > 1
            && line[0] is >= '0' and <= '3'
            && long.TryParse(line.AsSpan(1, space - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && OutputManifest.IsInside(line[(space + 1)..])
            ? new JournalEntry((JournalStep)(line[0] - '0'), length, line[(space + 1)..])
            : null;
    }

    private static string Checksum(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(System.IO.Hashing.XxHash128.Hash(body));
}

/// <summary>One file of a <see cref="Journal"/>.</summary>
/// <param name="Length">Of the staged file, in bytes; 0 when none is staged.</param>
/// <param name="Path">Relative to the output, forward slashes.</param>
internal sealed record JournalEntry(JournalStep Step, long Length, string Path)
{
    public bool IsStaged => Step is JournalStep.Replace or JournalStep.Add;

    public bool IsFormer => Step != JournalStep.Add;
}

/// <summary>What a commit does to one file. The numbers are part of the journal's format.</summary>
internal enum JournalStep
{
    /// <summary>The file of the last build stays.</summary>
    Keep = 0,

    /// <summary>The file of the last build is removed.</summary>
    Remove = 1,

    /// <summary>A staged file replaces the file of the last build.</summary>
    Replace = 2,

    /// <summary>A staged file is new: at its path there was nothing.</summary>
    Add = 3,
}
