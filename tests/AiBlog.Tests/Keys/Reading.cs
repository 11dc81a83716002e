using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Parse;
using AiBlog.Text;
using AiBlog.Text.Yaml;
using NodaTime;

namespace AiBlog.Tests.Keys;

/// <summary>Reads texts as the program reads files, and tells faults as <c>line:column code</c>.</summary>
internal static class Reading
{
    public static FrontMatterResult Post(string keys, string? fileDate = null, string zone = "UTC") =>
        Whole($"---\n{keys}\n---\nText.\n", ContentKind.Post, fileDate, zone);

    public static FrontMatterResult Page(string keys) => Whole($"---\n{keys}\n---\nText.\n", ContentKind.Page);

    public static FrontMatterResult Whole(string text, ContentKind kind = ContentKind.Post, string? fileDate = null, string zone = "UTC") =>
        FrontMatterReader.Read(new SourceText("content/posts/a.md", text), kind, fileDate, DateTimeZoneProviders.Tzdb[zone]);

    public static ConfigResult Config(string text) => ConfigReader.Read(new SourceText("aiblog.yml", text));

    public static YamlRead Yaml(string text) => YamlTree.Read(new SourceText("a.yml", text), 0, text.Length, 256 * 1024);

    public static string Told(ImmutableArray<Diagnostic> faults) =>
        string.Join("; ", faults.Select(f => $"{f.Place.Line}:{f.Place.Column} {f.Code}"));
}
