namespace AiBlog.Emit;

/// <summary>Where files wait before they are moved in: below .aiblog when the output lies in the site, else beside the output, never in it.
/// Its lock file keeps a second build away from the same output for as long as this one lives.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string folder;
    private readonly FileStream hold;
    private readonly bool isOurs;

    private WorkFolder(string folder, FileStream hold, bool isOurs)
    {
        this.folder = folder;
        this.hold = hold;
        this.isOurs = isOurs;
        Stage = Path.Combine(folder, "stage");
    }

    public string Stage { get; }

    /// <summary>Claims the folder, emptied of what a killed build left; null when another build holds it.</summary>
    public static WorkFolder? Claim(string output, string site)
    {
        var inSite = OutputGuard.IsWithin(output, site);
        var folder = PathOf(output, site);
        Directory.CreateDirectory(folder);
        if (Hold(Path.Combine(folder, "lock")) is not { } hold)
        {
            return null;
        }

        var work = new WorkFolder(folder, hold, !inSite);
        work.Empty();
        Directory.CreateDirectory(work.Stage);
        return work;
    }

    /// <summary>Where the files of an output wait. Both paths are absolute.</summary>
    public static string PathOf(string output, string site)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(output));
        return OutputGuard.IsWithin(output, site)
            ? Path.Combine(site, ".aiblog", "emit-" + name)
            : Path.Combine(Path.GetDirectoryName(output) ?? output, $".{name}.aiblog");
    }

    public void Dispose()
    {
        Empty();
        hold.Dispose();
        if (isOurs)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Empty()
    {
        if (Directory.Exists(Stage))
        {
            Directory.Delete(Stage, recursive: true);
        }
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
