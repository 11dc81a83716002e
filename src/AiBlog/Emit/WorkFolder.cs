using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AiBlog.Emit;

/// <summary>Where files wait before they are moved in: below .aiblog when the output lies in the site, else beside the output, never in it.
/// Its lock file keeps a second build away from the same output for as long as this one lives.</summary>
internal sealed class WorkFolder : IDisposable
{
    private const string LockName = "lock";
    private const string HolderName = "holder";
    private readonly FileStream hold;
    private readonly bool isOurs;

    private WorkFolder(string folder, FileStream hold, bool isOurs)
    {
        Folder = folder;
        this.hold = hold;
        this.isOurs = isOurs;
        Stage = Path.Combine(folder, "stage");
    }

    public string Folder { get; }

    public string Stage { get; }

    /// <summary>Claims the folder with all that a killed build left there; null when another build holds it.</summary>
    public static WorkFolder? Claim(string output, string site)
    {
        var folder = PathOf(output, site);
        for (var attempt = 0; ; attempt++)
        {
            Directory.CreateDirectory(folder);
            try
            {
                if (Hold(Path.Combine(folder, LockName)) is not { } hold)
                {
                    return null;
                }

                File.WriteAllText(Path.Combine(folder, HolderName), ProcessNumber());
                return new WorkFolder(folder, hold, !OutputGuard.IsWithin(output, site));
            }
            catch (DirectoryNotFoundException) when (attempt < 3)
            {
                // A build that ended removed the folder between the two calls.
            }
        }
    }

    /// <summary>The process that holds the work folder of an output, as far as it is known.</summary>
    public static string? Holder(string output, string site)
    {
        try
        {
            return File.ReadAllText(Path.Combine(PathOf(output, site), HolderName)) is { Length: > 0 } number
                && number.All(char.IsAsciiDigit) ? number : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The work folder of an output. Two outputs of one site that have the same name, in different folders, have two.</summary>
    public static string PathOf(string output, string site)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(output));
        if (!OutputGuard.IsWithin(output, site))
        {
            return Path.Combine(Path.GetDirectoryName(output) ?? output, $".{name}.aiblog");
        }

        var relative = Path.GetRelativePath(site, output).Replace('\\', '/');
        return Path.Combine(site, ".aiblog",
            $"emit-{name}-{Convert.ToHexStringLower(System.IO.Hashing.XxHash64.Hash(Encoding.UTF8.GetBytes(relative)))}");
    }

    /// <summary>The work folders of all outputs in the site.</summary>
    public static string[] AllOf(string site)
    {
        var memory = Path.Combine(site, ".aiblog");
        return Directory.Exists(memory) && new DirectoryInfo(memory).LinkTarget is null
            ? [.. Directory.EnumerateDirectories(memory, "emit-*").Order(StringComparer.Ordinal)] : [];
    }

    public string NameOf(string output) => Path.GetRelativePath(Folder, output).Replace('\\', '/');

    public string StagePath(string path) => Path.Combine(Stage, path.Replace('/', Path.DirectorySeparatorChar));

    public string PreparedPath(string name) => Path.Combine(Folder, name);

    public void Prepare(string name, byte[] bytes) => File.WriteAllBytes(PreparedPath(name), bytes);

    public void Empty()
    {
        if (Directory.Exists(Stage))
        {
            Directory.Delete(Stage, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(Folder).Where(file => Path.GetFileName(file) is not (LockName or HolderName)))
        {
            File.Delete(file);
        }
    }

    /// <summary>Removes what is staged, except when a journal still needs it.</summary>
    public void Dispose()
    {
        using (hold)
        {
            if (Journal.IsIn(Folder))
            {
                return;
            }

            Empty();
            if (isOurs && !OperatingSystem.IsWindows())
            {
                // While it is held, so that no build that has just claimed it loses it.
                Directory.Delete(Folder, recursive: true);
            }
        }

        if (isOurs && OperatingSystem.IsWindows())
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static string ProcessNumber()
    {
        using var process = Process.GetCurrentProcess();
        return process.Id.ToString(CultureInfo.InvariantCulture);
    }

    private static FileStream? Hold(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }
}
