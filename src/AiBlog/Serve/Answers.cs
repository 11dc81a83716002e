using System.Text;
using AiBlog.Text;

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
            : new Answer(status, type, file.Bytes, file.Source);
    }

    private static Answer Page(PreviewState state, int status, ReadOnlySpan<byte> html) =>
        new(status, ContentTypes.Html, PageInjection.Into(html, Encoding.UTF8.GetBytes(PreviewParts.Markup(state))));
}
