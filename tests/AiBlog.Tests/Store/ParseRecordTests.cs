using System.Collections;
using System.Reflection;
using AiBlog.Build;
using AiBlog.Diagnostics;
using AiBlog.Link;
using AiBlog.Load;
using AiBlog.Parse;
using AiBlog.Privacy.Services;
using AiBlog.Tests.Commands;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Store;

public sealed class ParseRecordTests
{
    /// <summary>What only the parser uses, and no record keeps.</summary>
    private static readonly HashSet<string> NotKept = new(["Raw", "Lead", "HasMore", "HasEmbed"], StringComparer.Ordinal);

    /// <summary>A field that somebody adds to a parsed file, and forgets in its record, would be lost in the second build.</summary>
    [Fact]
    public void A_parsed_file_from_the_store_has_every_field_of_the_parsed_one()
    {
        var sites = Directory.EnumerateDirectories(Repository.PathOf("tests/AiBlog.Tests/Specs"), "site", SearchOption.AllDirectories)
            .Append(Repository.Root).Order(StringComparer.Ordinal).ToList();
        var compared = 0;
        foreach (var original in sites)
        {
            using var site = new TestSite();
            foreach (var part in new[] { "aiblog.yml", "content", "strings" })
            {
                Copy(Path.Combine(original, part), site.PathOf(part));
            }

            foreach (var (file, remembered) in FilesOf(site.Root))
            {
                Assert.True(Difference(file, remembered, file.Path) is not { } difference, Difference(file, remembered, file.Path));
                compared++;
            }
        }

        Assert.True(compared > 300, $"only {compared} posts and pages were compared");
    }

    /// <summary>Each file of a site, and the same file from its record.</summary>
    private static List<(ParsedFile File, ParsedFile Remembered)> FilesOf(string root)
    {
        var options = new BuildOptions(
            root, null, new BuildChoice(TestSite.Now, WithDrafts: true, WithFuture: true), Severity.Warning, Jobs: 2)
        { IsIncremental = false };
        if (SiteBuilder.Prepare(options, BuildObserver.None).Context is not { Site: var site } context)
        {
            return [];
        }

        var services = ServiceRegistry.Of(context.Config);
        return [.. site.Posts.Select(post => post.File).Concat(site.Pages.Select(page => page.File))
            .Select(file => (file, Remembered(file, services)))];
    }

    private static ParsedFile Remembered(ParsedFile file, ServiceRegistry services)
    {
        var written = ParseRecord.Write(new ParseResult(file, []));
        Assert.NotNull(written);
        var read = ParseRecord.Read(written.Record, () => written.Details, file.Source, file.FileName, services);
        Assert.NotNull(read?.File);
        return read.File;
    }

    /// <summary>The path of the first property that differs; null when there is none.</summary>
    private static string? Difference(object? a, object? b, string path) => (a, b) switch
    {
        (null, null) => null,
        (null, _) or (_, null) => path,
        _ when a.GetType().IsPrimitive || a is string or Enum or DateTimeOffset =>
            a.Equals(b) ? null : $"{path}: {a} and {b}",
        (IEnumerable first, IEnumerable second) => Difference([.. first.Cast<object?>()], [.. second.Cast<object?>()], path),
        _ => Properties(a.GetType())
            .Select(property => Difference(property.GetValue(a), property.GetValue(b), $"{path}.{property.Name}"))
            .Concat(a.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance)
                .Select(field => Difference(field.GetValue(a), field.GetValue(b), $"{path}.{field.Name}")))
            .FirstOrDefault(difference => difference is not null),
    };

    private static string? Difference(List<object?> a, List<object?> b, string path) => a.Count != b.Count
        ? $"{path}: {a.Count} and {b.Count} items"
        : a.Zip(b).Select((pair, i) => Difference(pair.First, pair.Second, $"{path}[{i}]")).FirstOrDefault(found => found is not null);

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0 && !NotKept.Contains(property.Name)
            && property.PropertyType != typeof(AiBlog.Load.SourceFile) && property.PropertyType != typeof(Type));

    private static void Copy(string from, string to)
    {
        var files = Directory.Exists(from)
            ? Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)
            : File.Exists(from) ? [from] : Enumerable.Empty<string>();
        foreach (var file in files)
        {
            var target = file == from ? to : Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
