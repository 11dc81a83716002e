namespace AiBlog.Parse.Tree;

/// <summary>Images written into their URL: browsers load nothing for them, and run nothing in them.</summary>
internal static class DataUrl
{
    public static bool IsImage(string url) => url.TrimStart().StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);
}
