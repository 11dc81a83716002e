using System.Collections.Immutable;
using AiBlog.Import.Writing;

namespace AiBlog.Import;

/// <summary>Decides which old URLs a post answers, so that no two pages claim one.</summary>
internal sealed class AliasPlanner(NewSite site, LossList losses)
{
    /// <summary>Claims the URLs of all posts before any alias is given away.</summary>
    public void ClaimOwn(IEnumerable<string> urls)
    {
        foreach (var url in urls)
        {
            site.Urls.Claim(url);
        }
    }

    /// <param name="newUrl">Where the post is now; null for a page, whose URL follows from its path.</param>
    public ImmutableArray<string> For(string target, string? newUrl, IEnumerable<string> oldUrls, string source)
    {
        var own = (newUrl ?? PageUrl(target)).Trim('/');
        var aliases = ImmutableArray.CreateBuilder<string>();
        foreach (var url in oldUrls)
        {
            var path = SafeName.SitePath(url);
            if (path is null)
            {
                if (SafeName.PathOf(url).Trim('/').Length > 0)
                {
                    losses.Add(LossKinds.OldUrl, url, source);
                }
            }
            else if (!Same(path, own) && !aliases.Contains(path))
            {
                if (site.Urls.Claim(path))
                {
                    aliases.Add(path);
                }
                else
                {
                    losses.Add(LossKinds.OldUrl, $"{url} is already used by another page", source);
                }
            }
        }

        return aliases.ToImmutable();
    }

    private static string PageUrl(string target) =>
        target["content/pages/".Length..^3] is var path && path.EndsWith("/index", StringComparison.Ordinal) ? path[..^6] : path;

    private static bool Same(string path, string own)
    {
        var form = path.Trim('/');
        form = form.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? form[..^11] : form;
        return string.Equals(form, own, StringComparison.OrdinalIgnoreCase);
    }
}
