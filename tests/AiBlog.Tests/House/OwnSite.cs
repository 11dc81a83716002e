using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiBlog.Tests.House;

/// <summary>The repository's own site, built once by the program beside the tests.</summary>
public sealed class OwnSite : IDisposable
{
    /// <summary>Under a path on purpose: that is where links break.</summary>
    internal const string BaseUrl = "https://blog.example/under/a/path/";

    private readonly string folder = Directory.CreateTempSubdirectory("aiblog-own-site-").FullName;

    public OwnSite()
    {
        AiBlogProgram.BuildOwnSite(folder, "--base-url", BaseUrl);
        Files =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
        Documents = Files.Where(IsPage).ToDictionary(file => file, file => (IDocument)new HtmlParser().ParseDocument(Read(file)), StringComparer.Ordinal);
        // An empty site would pass every test that says "each page".
        Assert.Contains("index.html", Documents.Keys);
    }

    /// <summary>All files of the output, relative, in ordinal order.</summary>
    internal IReadOnlyList<string> Files { get; }

    /// <summary>The parsed pages by their file.</summary>
    internal IReadOnlyDictionary<string, IDocument> Documents { get; }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    internal static Uri AddressOf(string file) =>
        new(BaseUrl + (file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file));

    internal string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    /// <summary>The file behind an address of the site; null when no file is there or the address is not the site's.</summary>
    internal string? FileAt(Uri address)
    {
        var plain = Uri.UnescapeDataString(address.GetLeftPart(UriPartial.Path));
        if (!plain.StartsWith(BaseUrl, StringComparison.Ordinal))
        {
            return null;
        }

        var file = plain[BaseUrl.Length..];
        file = file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
        return Files.Contains(file) ? file : null;
    }

    internal static bool IsRedirect(IDocument page) => page.QuerySelector("meta[http-equiv=refresh i]") is not null;

    private static bool IsPage(string file) => file.EndsWith(".html", StringComparison.Ordinal);
}
