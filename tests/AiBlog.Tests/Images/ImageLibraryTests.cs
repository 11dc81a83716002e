using AiBlog.Build;
using AiBlog.Diagnostics;
using AiBlog.Emit;
using AiBlog.Link;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Images;

public sealed class ImageLibraryTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"aiblog-library-{Guid.NewGuid():n}");

    public ImageLibraryTests()
    {
        var source = Repository.PathOf("tests/AiBlog.Tests/Specs/images/images-have-variants/site");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? folder);
            File.Copy(file, copy);
        }
    }

    private string Variants => Path.Combine(folder, "_site", "assets", "variants");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_site_without_the_library_is_built_with_one_hint()
    {
        var report = Build(Options() with { LoadImageLibrary = () => "not there" });
        Assert.Contains("not there", Assert.Single(report.Hints), StringComparison.Ordinal);
        Assert.Empty(report.Diagnostics);
        Assert.NotNull(report.Written);
        Assert.False(Directory.Exists(Variants));
        Assert.DoesNotContain("assets/variants", File.ReadAllText(Path.Combine(folder, "_site", "posts", "p", "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_encodes_nothing()
    {
        var first = Build(Options());
        Assert.Empty(first.Hints);
        Assert.Equal(new ImageSummary(20, 0), first.Images);
        Assert.Equal(new ImageSummary(0, 20), Build(Options()).Images);
    }

    [Fact]
    public void A_damaged_file_of_the_store_is_encoded_again()
    {
        Build(Options());
        var kept = Directory.GetFiles(Path.Combine(folder, ".aiblog", "images"), "*-300.webp").Single();
        File.WriteAllBytes(kept, [1, 2, 3]);
        var variant = Path.Combine(Variants, Path.GetFileName(kept));
        var before = File.ReadAllBytes(variant);
        Assert.Equal(new ImageSummary(1, 19), Build(Options()).Images);
        Assert.Equal(before, File.ReadAllBytes(variant));
    }

    [Fact]
    public void A_store_that_cannot_be_written_stops_no_build()
    {
        Directory.CreateDirectory(Path.Combine(folder, ".aiblog"));
        File.WriteAllText(Path.Combine(folder, ".aiblog", "images"), "a file");
        Assert.NotNull(Build(Options()).Written);
        Assert.Equal(new ImageSummary(20, 0), Build(Options()).Images);
    }

    private BuildReport Build(BuildOptions options)
    {
        using var output = new DiskOutput(Path.Combine(folder, "_site"), folder);
        return SiteBuilder.Run(options, output, BuildObserver.None);
    }

    /// <summary>Without the store of builds, which would skip the images as well when nothing has changed.</summary>
    private BuildOptions Options() =>
        new(folder, null, new BuildChoice(DateTimeOffset.UnixEpoch.AddYears(100), WithDrafts: false, WithFuture: false), Severity.Warning, 2)
        { IsIncremental = false };
}
