using System.Collections.Immutable;
using System.Text;

namespace AiBlog.Emit;

/// <summary>The list of files we wrote, kept in the output. It alone decides which files are ours to replace or remove.</summary>
internal static class OutputManifest
{
    public const string FileName = ".aiblog-files";

    /// <summary>The paths of the last build; empty when the folder is new. Lines that would leave the folder are not ours.</summary>
    public static ImmutableHashSet<string> Read(string output)
    {
        var file = Path.Combine(output, FileName);
        return File.Exists(file)
            ? File.ReadLines(file, Encoding.UTF8).Where(IsInside).ToImmutableHashSet(StringComparer.Ordinal)
            : [];
    }

    /// <summary>One path a line in ordinal order, without dates, so that the same site gives the same bytes.</summary>
    public static byte[] Write(IEnumerable<string> paths) =>
        Encoding.UTF8.GetBytes(string.Concat(paths.Order(StringComparer.Ordinal).Select(path => path + "\n")));

    /// <summary>True for a path that stays in the output, whoever wrote it down.</summary>
    public static bool IsInside(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..");
}
