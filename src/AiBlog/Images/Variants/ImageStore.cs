using System.Collections.Concurrent;
using System.IO.Hashing;

namespace AiBlog.Images.Variants;

/// <summary>Encoded images of earlier builds, by names that say what they were made from. A file ends with the hash of what precedes it, so
/// that damage is found; a damaged file is as good as none.</summary>
/// <param name="folder">Absolute; made when the first file is written. A folder that cannot be used remembers nothing.</param>
internal sealed class ImageStore(string folder)
{
    private const int HashLength = 16;

    /// <summary>Files that no build used are kept up to this many bytes.</summary>
    private const long MostUnused = 64L * 1024 * 1024;

    private readonly ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);
    private readonly bool isUsable = !IsLink(folder) && !IsLink(Path.GetDirectoryName(folder) ?? folder);

    /// <summary>Null when the file is not there or is damaged.</summary>
    public byte[]? Find(string name)
    {
        used[name] = true;
        if (!isUsable)
        {
            return null;
        }

        try
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path))
            {
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            var length = bytes.Length - HashLength;
            return length >= 0 && XxHash128.Hash(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length))
                ? bytes[..length]
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes beside the name first, so that no other build sees half a file.</summary>
    public void Keep(string name, byte[] bytes)
    {
        if (!isUsable)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, name);
            var temporary = $"{path}.{Guid.NewGuid():n}.part";
            File.WriteAllBytes(temporary, [.. bytes, .. XxHash128.Hash(bytes)]);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build encodes it again.
        }
    }

    /// <summary>Removes the files that this build did not ask for, as soon as they are larger than both 64 MB and all that it asked
    /// for.</summary>
    public void Trim()
    {
        try
        {
            if (!isUsable || !Directory.Exists(folder))
            {
                return;
            }

            var files = new DirectoryInfo(folder).EnumerateFiles().ToLookup(file => used.ContainsKey(file.Name));
            if (files[false].Sum(file => file.Length) <= Math.Max(MostUnused, files[true].Sum(file => file.Length)))
            {
                return;
            }

            foreach (var file in files[false])
            {
                file.Delete();
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another build may be at work there.
        }
    }

    private static bool IsLink(string path) => new DirectoryInfo(path).LinkTarget is not null;
}
