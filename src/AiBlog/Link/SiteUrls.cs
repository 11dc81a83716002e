using AiBlog.Config;
using AiBlog.Text;

namespace AiBlog.Link;

/// <summary>Reads what authors write for a path of the site: with and without the base path, absolute, relative to a page.</summary>
internal sealed class SiteUrls(SiteConfig config)
{
    private readonly string basePath = CanonicalForm.Compose(Uri.UnescapeDataString(config.BaseUrl.Path));

    /// <summary>The site path of an absolute URL of this site; null for all other addresses.</summary>
    public string? SitePathOf(string url) =>
        UrlRules.Classify(url) == UrlKind.Http ? config.OwnSites.Select(site => site.SitePathOf(url)).FirstOrDefault(path => path is not null) : null;

    /// <summary>The site paths that an author may mean, decoded; the last is right when the site knows none of them.</summary>
    /// <param name="pageUrl">Of the page with the link.</param>
    public IEnumerable<string> Candidates(string pageUrl, string path)
    {
        if (!path.StartsWith('/'))
        {
            return LinkAddress.Resolve(LinkTargets.FolderOf(pageUrl), path) is { } url ? ["/" + url.TrimStart('/')] : [];
        }

        if (basePath.Length > 1 && path == basePath[..^1])
        {
            return ["/"];
        }

        return basePath.Length > 1 && path.StartsWith(basePath, StringComparison.Ordinal) ? [path, path[(basePath.Length - 1)..]] : [path];
    }
}
