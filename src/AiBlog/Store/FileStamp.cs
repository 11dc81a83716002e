using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace AiBlog.Store;

/// <summary>What the file system says about a file without opening it. A file whose stamp is the same has the same bytes, unless it was
/// changed within the tick of the clock in which the stamp was taken.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Modified">When its bytes were last written, in nanoseconds since 1970; any program can set it.</param>
/// <param name="Changed">On Linux when anything of the file last changed, which no program can set; elsewhere when it was created.</param>
/// <param name="Node">The number of the inode; 0 where there is none.</param>
internal readonly record struct FileStamp(long Length, long Modified, long Changed, ulong Node)
{
    /// <summary>The latest moment at which the file can have changed, as far as this system says.</summary>
    public long Latest => Node != 0 ? Changed : Math.Max(Modified, Changed);

    /// <summary>The stamp of a file, symbolic links followed; null when there is no such file.</summary>
    public static FileStamp? Of(string path)
    {
        if (OperatingSystem.IsLinux())
        {
            return LinuxStamp.Of(path);
        }

        var info = new FileInfo(path);
        return info.Exists ? new FileStamp(info.Length, Nanoseconds(info.LastWriteTimeUtc), Nanoseconds(info.CreationTimeUtc), 0) : null;
    }

    private static long Nanoseconds(DateTime time) => (time - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}

/// <summary>Asks Linux for a stamp with statx(2), because .NET gives neither the inode nor the time of the last change. The layout of its
/// answer is part of the interface of the kernel and the same on every processor (linux/stat.h).</summary>
internal static partial class LinuxStamp
{
    private const int CurrentFolder = -100;
    private const uint BasicStats = 0x7ff;
    private const int AnswerSize = 256;
    private const int ModeAt = 28;
    private const int NodeAt = 32;
    private const int LengthAt = 40;
    private const int ChangedAt = 96;
    private const int ModifiedAt = 112;
    private const int KindOfFile = 0xf000;
    private const int RegularFile = 0x8000;

    public static FileStamp? Of(string path)
    {
        Span<byte> answer = stackalloc byte[AnswerSize];
        if (StatX(CurrentFolder, path, 0, BasicStats, ref MemoryMarshal.GetReference(answer)) != 0
            || (BinaryPrimitives.ReadUInt16LittleEndian(answer[ModeAt..]) & KindOfFile) != RegularFile)
        {
            return null;
        }

        return new FileStamp(
            BinaryPrimitives.ReadInt64LittleEndian(answer[LengthAt..]),
            TimeAt(answer[ModifiedAt..]),
            TimeAt(answer[ChangedAt..]),
            BinaryPrimitives.ReadUInt64LittleEndian(answer[NodeAt..]));
    }

    private static long TimeAt(ReadOnlySpan<byte> time) =>
        (BinaryPrimitives.ReadInt64LittleEndian(time) * 1_000_000_000) + BinaryPrimitives.ReadUInt32LittleEndian(time[8..]);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatX(int folder, string path, int flags, uint mask, ref byte answer);
}
