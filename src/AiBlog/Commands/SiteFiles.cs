using System.Text;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Emit;
using AiBlog.Load;
using AiBlog.Text;

namespace AiBlog.Commands;

/// <summary>Reads and adds single files of a site, for the commands that do not build it.</summary>
internal static class SiteFiles
{
    /// <summary>The configuration of the site at <paramref name="root"/>, with every fault in it.</summary>
    /// <exception cref="EnvironmentFault">The file cannot be read.</exception>
    public static ConfigResult ReadConfig(string root)
    {
        var walk = new FolderWalk(root);
        if (walk.File(SiteLoader.ConfigName) is not { } file)
        {
            return new ConfigResult(null, walk.Diagnostics.IsEmpty
                ? [SiteFaults.NoSite(root, "aiblog new \"Title\" --site PATH")]
                : walk.Diagnostics);
        }

        return TextDecoder.TryDecode(SiteLoader.ConfigName, file.Read(), out var text, out var fault)
            ? ConfigReader.Read(text)
            : new ConfigResult(null, [fault]);
    }

    /// <summary>Writes a file that is not there yet, and its folders.</summary>
    /// <returns>False when something of that name exists; it is left as it is.</returns>
    /// <exception cref="EnvironmentFault">The file cannot be written.</exception>
    public static bool TryAdd(string path, ReadOnlySpan<byte> bytes)
    {
        var content = bytes.ToArray();
        return Guarded(path, () =>
        {
            if (Path.Exists(path))
            {
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            file.Write(content);
            return true;
        });
    }

    public static bool TryAdd(string path, string text) => TryAdd(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file that is aiblog's own, such as a report.</summary>
    /// <exception cref="EnvironmentFault">The file cannot be written.</exception>
    public static void Replace(string path, byte[] bytes) => Guarded(path, () =>
    {
        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
        {
            File.WriteAllBytes(path, bytes);
        }

        return true;
    });

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

/// <summary>Finishes a killed build for commands that need no output themselves.</summary>
internal static class UnfinishedBuild
{
    /// <summary>Reports what cannot be finished and goes on: a check of a site works on a full disk too.</summary>
    public static void Finish(Terminal terminal, string root)
    {
        try
        {
            InterruptedCommits.Finish(root);
        }
        catch (EnvironmentFault fault)
        {
            terminal.Error.WriteLine($"aiblog: {fault.Message}; `aiblog build` tries again");
        }
    }
}
