using AiBlog.Tests.House;

namespace AiBlog.Tests.Search;

/// <summary>A site in a folder of its own, built by the built program.</summary>
internal sealed class SearchSample : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aiblog-index-").FullName;

    public static SearchSample Write(int posts)
    {
        var site = new SearchSample();
        Directory.CreateDirectory(Path.Combine(site.folder, "content", "posts"));
        File.WriteAllText(Path.Combine(site.folder, "aiblog.yml"), "title: Sample\nbase_url: https://sample.example\n");
        var random = new Random(11);
        for (var i = 0; i < posts; i++)
        {
            var words = string.Join(' ', Enumerable.Range(0, 120).Select(_ => $"{(char)('a' + random.Next(26))}{(char)('a' + random.Next(26))}word{random.Next(40)}"));
            site.Add($"post-{i}.md", $"---\ntitle: Post {i}\ndate: {new DateTime(2020, 1, 1).AddDays(i):yyyy-MM-dd}\ntags: [tag{i % 7}]\n---\n\nAn ordinary post. {words}\n");
        }

        return site;
    }

    public void Add(string name, string text) => File.WriteAllText(Path.Combine(folder, "content", "posts", name), text);

    public void Replace(string name, string from, string to)
    {
        var path = Path.Combine(folder, "content", "posts", name);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>The files of the index by their names.</summary>
    public SortedDictionary<string, byte[]> Build(params string[] options)
    {
        AiBlogProgram.BuildSite(folder, Path.Combine(folder, "_site"), options);
        var files = Directory.EnumerateFiles(Path.Combine(folder, "_site", "search", "index")).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes, StringComparer.Ordinal);
        return new SortedDictionary<string, byte[]>(files, StringComparer.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
