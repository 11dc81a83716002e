using System.Collections.Immutable;
using System.Text;
using AiBlog.Config;
using AiBlog.Config.Keys;
using AiBlog.Parse;
using AiBlog.Themes;

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

/// <summary>The JSON Schemas by which an editor knows the keys, where a site keeps them, and the line that binds a file to one.</summary>
internal static class Schemas
{
    public const string FrontMatterFile = "schemas/front-matter.schema.json";

    public const string ConfigFile = "schemas/aiblog.schema.json";

    /// <summary>Below <c>content/posts</c> and <c>content/pages</c>; the YAML extension of VS Code reads it.</summary>
    public const string FrontMatterLine = "# yaml-language-server: $schema=../../" + FrontMatterFile;

    public static ImmutableArray<string> Names { get; } = ["front-matter", "config"];

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static byte[] Write(string name) => name == "config"
        ? SchemaWriter.Write(ConfigKeys.Site, ThemeManifestReader.OfDefaultTheme.Options)
        : SchemaWriter.Write(FrontMatterKeys.Post);
}
