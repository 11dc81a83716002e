namespace AiBlog.Tests.House;

/// <summary>Folders of posts to try things on: this repository's own, and the real blogs that lie beside the checkout.</summary>
internal static class RealBlogs
{
    /// <summary>AIBLOG_SHARED names the folder that holds <c>corpora</c>, when it is not beside the checkout.</summary>
    public static IEnumerable<string> Folders
    {
        get
        {
            var shared = Environment.GetEnvironmentVariable("AIBLOG_SHARED") ?? Path.Combine(Repository.Root, "..", "shared");
            var corpora = Path.Combine(shared, "corpora");
            var real = Directory.Exists(corpora) ? Directory.EnumerateDirectories(corpora).Select(blog => Path.Combine(blog, "posts")).Where(Directory.Exists) : [];
            return [Path.Combine(Repository.Root, "content", "posts"), .. real.Order(StringComparer.Ordinal)];
        }
    }
}
