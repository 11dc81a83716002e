using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Privacy.Services;

/// <summary>The services that the program knows, from <c>known-services.yml</c>: what an author would write about them in aiblog.yml.</summary>
internal static class KnownServices
{
    private const string File = "known-services.yml";

    private const int MostBytes = 256 * 1024;

    private static readonly KeyTable Keys = new(
        File, new Key("services", KeyType.NamedMappings, "As in aiblog.yml.", "{}") { Nested = PrivacyKeys.Service });

    /// <summary>In the order of the file.</summary>
    public static ImmutableArray<ServiceConfig> All { get; } = Read();

    public static ServiceConfig? Find(string id) => All.FirstOrDefault(service => service.Id.Value == id);

    private static ImmutableArray<ServiceConfig> Read()
    {
        using var stream = typeof(KnownServices).Assembly.GetManifestResourceStream("privacy/" + File) ?? Stream.Null;
        using var reader = new StreamReader(stream);
        var source = new SourceText(File, reader.ReadToEnd());
        var yaml = YamlTree.Read(source, 0, source.Text.Length, MostBytes);
        var faults = new List<Diagnostic>(yaml.Diagnostics);
        var services = ServicesReader.Read(new MappingReader(Keys, yaml.Root, faults).CheckKeys(source.PlaceOf(0)), faults);
        return faults.Count == 0 ? services : throw new InvalidOperationException($"the program's own {faults[0].Place}: {faults[0].Message}");
    }
}
