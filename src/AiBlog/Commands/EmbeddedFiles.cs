using System.Text;

namespace AiBlog.Commands;

/// <summary>Text files that the program carries with it.</summary>
internal static class EmbeddedFiles
{
    /// <summary>All below a folder, by their path in it, in ordinal order.</summary>
    public static IEnumerable<(string Path, string Text)> Below(string folder) =>
        typeof(EmbeddedFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name[folder.Length..].Replace('\\', '/'), Text(name)));

    public static string Text(string name)
    {
        using var stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the program lacks its own file {name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
