using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Config.Keys;
using AiBlog.Parse;
using AiBlog.Render;

namespace AiBlog.Commands;

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
