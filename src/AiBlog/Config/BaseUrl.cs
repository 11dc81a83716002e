namespace AiBlog.Config;

/// <summary>Where the site is published.</summary>
/// <param name="Origin">Scheme, host and port, without a slash at the end: <c>https://example.org</c>.</param>
/// <param name="Path">Begins and ends with a slash: <c>/</c> or <c>/blog/</c>.</param>
internal sealed record BaseUrl(string Origin, string Path)
{
    /// <summary>With a slash at the end.</summary>
    public string Root => Origin + Path;
}
