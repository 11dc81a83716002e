using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Parse;
using AiBlog.Text.Slugs;

namespace AiBlog.Link;

/// <summary>Lists the former addresses of all pages, without those that lead round in a circle or stand there twice.</summary>
internal static class Redirects
{
    public static ImmutableArray<Redirect> Find(
        SiteConfig config, LinkTargets targets, IEnumerable<(ParsedFile File, string Url)> pages,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        AddRules(redirects, config, targets, diagnostics);
        foreach (var (file, url) in pages)
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var alias in file.Front.Aliases)
            {
                if (SamePage(alias.Value).Equals(SamePage(url), StringComparison.OrdinalIgnoreCase))
                {
                    diagnostics.Add(LinkFaults.AliasLoop(alias.Place, alias.Value));
                }
                else if (!seen.Add(SamePage(alias.Value)))
                {
                    diagnostics.Add(LinkFaults.DuplicateAlias(alias.Place, alias.Value));
                }
                else
                {
                    redirects.Add(new Redirect(alias.Value, url, file.Front.Title, alias.Place));
                }
            }
        }

        return [.. redirects.OrderBy(redirect => redirect.From, StringComparer.Ordinal)];
    }

    /// <summary>A rule leads to a page, list, or file of the site, or out of it.</summary>
    private static void AddRules(ImmutableArray<Redirect>.Builder redirects, SiteConfig config, LinkTargets targets,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in config.Redirects)
        {
            var to = rule.To.Value;
            var path = LinkAddress.Parse(to).Path;
            if (SamePage(rule.From.Value).Equals(SamePage(path), StringComparison.OrdinalIgnoreCase))
            {
                diagnostics.Add(LinkFaults.AliasLoop(rule.From.Place, rule.From.Value));
            }
            else if (!seen.Add(SamePage(rule.From.Value)))
            {
                diagnostics.Add(LinkFaults.DuplicateAlias(rule.From.Place, rule.From.Value));
            }
            else if (to.StartsWith('/') && targets.PageAt(path) is null && targets.OtherAt(path) is null && !config.Links.IsElsewhere(path))
            {
                diagnostics.Add(LinkFaults.BrokenLink(config.Links.Severity, rule.To.Place, to, null));
            }
            else
            {
                redirects.Add(new Redirect(rule.From.Value, to, to, rule.From.Place, rule.Status));
            }
        }
    }

    /// <summary>Hosts take <c>/old</c> and <c>/old/</c> for one address.</summary>
    private static string SamePage(string path) => path.Trim('/');
}

/// <summary>A former address that leads to a post or page of today.</summary>
/// <param name="To">A site path, or a web address.</param>
/// <param name="Status">The status that hosts answer with.</param>
internal sealed record Redirect(string From, string To, string Title, Place Place, int Status = 301)
{
    /// <summary>Whether it leads out of the site.</summary>
    public bool IsExternal => !To.StartsWith('/');
}

/// <summary>Redirects from the URLs that author pages had when they came from names: the page of <c>jane</c> was
/// <c>/authors/jane-doe/</c>.</summary>
internal static class AuthorRedirects
{
    /// <param name="targets">What is at such a URL today stays there.</param>
    public static IEnumerable<Redirect> Find(ImmutableArray<Taxonomy> taxonomies, LinkTargets targets)
    {
        var authors = taxonomies[(int)TaxonomyKind.Authors];
        return authors.Terms
            .Where(term => term.Profile is not null)
            .Select(term => (Term: term, From: $"{authors.Url}{Slug.From(term.Ref.Name)}/"))
            .Where(author =>
                author.From != author.Term.Ref.Url && author.From != authors.Url + "/" && targets.PageAt(author.From) is null
                && targets.OtherAt(author.From) is null)
            .DistinctBy(author => author.From, StringComparer.Ordinal)
            .Select(author => new Redirect(author.From, author.Term.Ref.Url, author.Term.Ref.Name, Place.OfFile("aiblog.yml")));
    }
}
