using System.IO.Hashing;
using System.Text;
using AiBlog.Diagnostics;

namespace AiBlog.Import.Writing;

/// <summary>Writes imported files into a site and never overwrites what an author has written or changed.</summary>
/// <remarks>A file counts as the import's own while its bytes are those that an import wrote last. Call <see cref="Finish"/> at the
/// end.</remarks>
internal sealed class ImportWriter
{
    private const string UnfinishedName = ".aiblog-import.part";

    private readonly string root;
    private readonly LossList losses;
    private readonly Dictionary<string, ManifestEntry> entries;
    private readonly Dictionary<string, string> pathsByKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly HashSet<string> safeFolders = new(StringComparer.Ordinal);
    private int created;
    private int updated;
    private int unchanged;
    private int kept;

    public ImportWriter(string root, LossList losses)
    {
        this.root = root;
        this.losses = losses;
        var manifest = Path.Combine(root, ImportManifest.FileName);
        entries = File.Exists(manifest)
            ? new(ImportManifest.Read(Guarded(manifest, () => File.ReadAllBytes(manifest))))
            : new(StringComparer.Ordinal);
        foreach (var (path, entry) in entries)
        {
            pathsByKey.TryAdd(entry.Key, path);
        }
    }

    public WriteCounts Counts => new(created, updated, unchanged, kept);

    /// <summary>Whether the file is as an earlier import of the same source wrote it.</summary>
    public bool IsUntouched(string path, string key) =>
        entries.TryGetValue(path, out var entry) && entry.Key == key && Exists(path)
            && Guarded(path, () => HashOf(Path.Combine(root, path))) == entry.Hash;

    /// <summary>Whether an import wrote the file, though the author may have changed it since.</summary>
    public bool IsOurs(string path) => entries.ContainsKey(path);

    public void Write(string path, string key, string text) => Write(path, key, Encoding.UTF8.GetBytes(text));

    /// <param name="path">Relative to the site, forward slashes.</param>
    /// <exception cref="EnvironmentFault">The file cannot be written.</exception>
    public void Write(string path, string key, byte[] bytes) =>
        Put(path, key, Hash(bytes), full => File.WriteAllBytes(full, bytes));

    /// <summary>Copies a file of any size without holding it in memory.</summary>
    public void Copy(string path, string key, string from) =>
        Put(path, key, Guarded(from, () => HashOf(from)), full => File.Copy(from, full, overwrite: true));

    /// <summary>Whether the file is there, written by this import or by anyone before.</summary>
    public bool Exists(string path) => File.Exists(Path.Combine(root, path));

    /// <summary>Leaves a file that is there as it is.</summary>
    /// <returns>False when there is none.</returns>
    public bool Keep(string path)
    {
        if (!Exists(path))
        {
            return false;
        }

        unchanged += written.Add(path) ? 1 : 0;
        return true;
    }

    /// <summary>Reports files of earlier imports of the same source that this one did not write again, and saves the list of
    /// files.</summary>
    /// <param name="isOwn">Whether the key of an item belongs to the source of this import.</param>
    public void Finish(Func<string, bool> isOwn)
    {
        foreach (var (path, _) in entries.Where(entry => !written.Contains(entry.Key) && isOwn(entry.Value.Key))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (Exists(path))
            {
                losses.Add(LossKinds.FileGone, path, path);
            }
        }

        var manifest = Path.Combine(root, ImportManifest.FileName);
        var bytes = ImportManifest.Write(entries);
        Guarded(manifest, () =>
        {
            if (!File.Exists(manifest) || !File.ReadAllBytes(manifest).AsSpan().SequenceEqual(bytes))
            {
                Replace(manifest, full => File.WriteAllBytes(full, bytes));
            }

            return true;
        });
    }

    private void Put(string path, string key, string hash, Action<string> write)
    {
        if (!IsSafe(path))
        {
            losses.Add(LossKinds.FileKept, $"{path}: a folder of this path is a link that leads elsewhere", path);
            kept++;
            return;
        }

        RemoveEarlier(path, key);
        written.Add(path);
        var full = Path.Combine(root, path);
        var was = entries.GetValueOrDefault(path);
        var now = Guarded(path, () => File.Exists(full) ? HashOf(full) : null);
        if (now == hash)
        {
            unchanged++;
            entries[path] = new ManifestEntry(hash, key);
        }
        else if (now is null && was is not null)
        {
            kept++;
            losses.Add(LossKinds.FileDeleted, path, path);
        }
        else if (now is not null && now != was?.Hash)
        {
            kept++;
            losses.Add(LossKinds.FileKept, was is null ? $"{path}: it was there before the import" : $"{path}: you have edited it", path);
        }
        else
        {
            Guarded(path, () =>
            {
                Replace(full, write);
                return true;
            });
            entries[path] = new ManifestEntry(hash, key);
            _ = now is null ? created++ : updated++;
        }
    }

    /// <summary>The item had another name in an earlier import: two files of one post would claim the same URLs.</summary>
    private void RemoveEarlier(string path, string key)
    {
        if (!pathsByKey.TryGetValue(key, out var earlier) || earlier == path || written.Contains(earlier))
        {
            return;
        }

        var full = Path.Combine(root, earlier);
        if (IsSafe(earlier) && File.Exists(full) && HashOf(full) == entries[earlier].Hash)
        {
            Guarded(earlier, () =>
            {
                File.Delete(full);
                return true;
            });
            entries.Remove(earlier);
        }

        pathsByKey[key] = path;
    }

    private static void Replace(string full, Action<string> write)
    {
        var folder = Path.GetDirectoryName(full) ?? full;
        Directory.CreateDirectory(folder);
        var part = Path.Combine(folder, UnfinishedName);
        write(part);
        File.Move(part, full, overwrite: true);
    }

    /// <summary>No part of the path leads out of the site, by dots or by a link.</summary>
    private bool IsSafe(string path)
    {
        var parts = path.Split('/');
        if (parts.Any(part => part is "" or "." or ".."))
        {
            return false;
        }

        var at = "";
        foreach (var part in parts)
        {
            at = at.Length == 0 ? part : $"{at}/{part}";
            if (safeFolders.Contains(at))
            {
                continue;
            }

            var info = new FileInfo(Path.Combine(root, at));
            if ((int)info.Attributes != -1 && info.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                return false;
            }

            if (at.Length < path.Length)
            {
                safeFolders.Add(at);
            }
        }

        return true;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(XxHash128.Hash(bytes));

    private static string HashOf(string full)
    {
        using var file = File.OpenRead(full);
        var hash = new XxHash128();
        hash.Append(file);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static T Guarded<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault($"cannot use {path}: {fault.Message}", fault);
        }
    }
}
