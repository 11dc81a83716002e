using AiBlog.Load;

namespace AiBlog.Render;

/// <summary>The default theme as it lies in the program.</summary>
internal static class EmbeddedTheme
{
    /// <summary>Before the path of each of its files, in messages too.</summary>
    public const string PathPrefix = "theme:";

    private const string Prefix = "theme/";

    /// <summary>By the path below the theme's folder, in ordinal order.</summary>
    public static SortedDictionary<string, SourceFile> Files
    {
        get
        {
            var assembly = typeof(EmbeddedTheme).Assembly;
            var files = new SortedDictionary<string, SourceFile>(StringComparer.Ordinal);
            foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
            {
                using var stream = assembly.GetManifestResourceStream(name) ?? Stream.Null;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                var path = name[Prefix.Length..].Replace('\\', '/');
                files[path] = new SourceFile(PathPrefix + path, bytes);
            }

            return files;
        }
    }
}
