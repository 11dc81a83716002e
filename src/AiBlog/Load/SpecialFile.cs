using System.Formats.Tar;

namespace AiBlog.Load;

/// <summary>Recognizes pipes, sockets, and devices, which are listed like files but may block forever whoever opens them.</summary>
internal static class SpecialFile
{
    private static readonly TarEntryType[] Special = [TarEntryType.Fifo, TarEntryType.CharacterDevice, TarEntryType.BlockDevice];

    /// <summary>True when the path, links followed, is a pipe, a socket, or a device.</summary>
    /// <remarks>A writer of archives is the only part of .NET that says what a file is without opening it.</remarks>
    public static bool Is(FileInfo file)
    {
        var real = file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target : file;
        if (real is not { Exists: true, Length: 0 })
        {
            return false;
        }

        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            {
                writer.WriteEntry(real.FullName, "x");
            }
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException)
        {
            // The file is gone since it was listed. Or it may not be opened: only a file with content is opened, and reading it reports the same fault.
            return false;
        }
        catch (IOException)
        {
            // A socket: archives have no type for it.
            return true;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry() is { } entry && Special.Contains(entry.EntryType);
    }
}
