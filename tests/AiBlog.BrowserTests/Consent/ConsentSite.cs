using System.Text.RegularExpressions;

namespace AiBlog.BrowserTests.Consent;

/// <summary>A site with one service of each sort, built twice: at the root of its host, and below <c>/sub/</c>.</summary>
public sealed partial class ConsentSite() : BuiltSite(Repository.PathOf("tests/AiBlog.BrowserTests/Fixtures/consent"))
{
    public const string Films = "posts/films/";

    public const string Arabic = "posts/afilam/";

    public const string Widgets = "posts/widgets/";

    public const string Advert = "posts/advert/";

    private readonly string source = Directory.CreateTempSubdirectory("aiblog-consent-").FullName;
    private ThirdParty? others;

    /// <summary>The servers of others in the order of the fixture: statistics, films, widgets, adverts.</summary>
    internal IReadOnlyList<string> Others => others!.Addresses;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        AiBlogProgram.BuildSite(source, Path.Combine(Folder, "sub"), "--base-url", Address + "sub/");
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await (others?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(source, recursive: true);
    }

    internal Task<ConsentVisit> StartAsync(Reader? reader = null) => ConsentVisit.StartAsync(this, reader ?? new Reader());

    protected override async Task<string> PrepareAsync(string source)
    {
        others = await ThirdParty.StartAsync();
        foreach (var path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(this.source, Path.GetRelativePath(source, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = await File.ReadAllTextAsync(path);
            await File.WriteAllTextAsync(copy, StandIn().Replace(text, server => Others[server.Groups["number"].Value[0] - '1']));
        }

        return this.source;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:(?<number>[1-4])(?![0-9])")]
    private static partial Regex StandIn();
}
