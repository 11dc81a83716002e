using System.Text;
using AiBlog.Render;
using AiBlog.Text.Urls;
using AiBlog.Themes;

namespace AiBlog.Serve;

/// <summary>Finds the answer to a request in the state of the preview, the way static hosts do.</summary>
internal static class Answers
{
    private const string NotFoundPage = "404.html";

    /// <param name="target">As in the request line: path and query, still encoded.</param>
    public static Answer For(PreviewState state, string target)
    {
        if (RequestPath.Read(target) is not { } path)
        {
            return Answer.Text(400, "This address cannot be read.");
        }

        if (PreviewParts.For(path) is { } part)
        {
            return part;
        }

        if (state.Files is null)
        {
            return Page(state, 500, PreviewParts.NoSiteYet);
        }

        if (!path.StartsWith(state.BasePath, StringComparison.Ordinal))
        {
            return path is "/" || path + "/" == state.BasePath
                ? Answer.Redirect(UrlRules.EncodePath(state.BasePath) + RequestPath.QueryOf(target))
                : NotFound(state);
        }

        var name = path[state.BasePath.Length..];
        var file = name.Length == 0 || name.EndsWith('/') ? name + "index.html" : name;
        if (state.Files.TryGetValue(file, out var found))
        {
            return File(state, 200, file, found);
        }

        if (state.Files.TryGetValue(file + ".html", out var page))
        {
            return File(state, 200, file + ".html", page);
        }

        return state.Files.ContainsKey(file + "/index.html")
            ? Answer.Redirect(UrlRules.EncodePath(path) + "/" + RequestPath.QueryOf(target))
            : NotFound(state);
    }

    private static Answer NotFound(PreviewState state) => state.Files is { } files && files.TryGetValue(NotFoundPage, out var page)
        ? File(state, 404, NotFoundPage, page)
        : Page(state, 404, "<!DOCTYPE html>\n<title>Not found</title>\n<p>There is no such page.</p>\n"u8);

    private static Answer File(PreviewState state, int status, string name, PreviewFile file)
    {
        var type = ContentTypes.Of(name);
        return type == ContentTypes.Html && file.Source is null
            ? Page(state, status, file.Bytes.Span)
            : new Answer(status, type, file.Make?.Invoke() ?? file.Bytes, file.Source);
    }

    private static Answer Page(PreviewState state, int status, ReadOnlySpan<byte> html) =>
        new(status, ContentTypes.Html, PageInjection.Into(html, Encoding.UTF8.GetBytes(PreviewParts.Markup(state))));
}

/// <summary>What the preview answers to a request.</summary>
/// <param name="Source">A file to send instead of <paramref name="Body"/>; null for most.</param>
/// <param name="Location">Where a redirect leads.</param>
internal sealed record Answer(int Status, string ContentType, ReadOnlyMemory<byte> Body, CopiedFile? Source = null, string? Location = null)
{
    public static Answer Text(int status, string text) =>
        new(status, "text/plain; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(text + "\n"));

    public static Answer Redirect(string location) => Text(302, location) with { Location = location };
}

/// <summary>Reads the path a browser asks for, as it came over the wire.</summary>
internal static class RequestPath
{
    /// <summary>The decoded path with its slash in front, or null when it is none that a page of ours could hold: it climbs, hides a slash,
    /// or carries backslashes or control characters. Decoded once, so a path encoded twice is just a name that does not exist.</summary>
    public static string? Read(string target)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        var raw = end < 0 ? target : target[..end];
        if (!raw.StartsWith('/') || raw.Contains("%2f", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var path = Uri.UnescapeDataString(raw);
        return path.Any(c => char.IsControl(c) || c == '\\') || path.Split('/').Any(part => part is "." or "..") ? null : path;
    }

    /// <summary>What follows the path, its question mark included.</summary>
    public static string QueryOf(string target)
    {
        var start = target.IndexOf('?', StringComparison.Ordinal);
        return start < 0 ? "" : target[start..];
    }
}
