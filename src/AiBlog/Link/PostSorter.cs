using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Parse;
using AiBlog.Text.Slugs;

namespace AiBlog.Link;

/// <summary>Gives each post its slug, address and place, newest first.</summary>
internal static class PostSorter
{
    public static ImmutableArray<Post> Sort(
        SiteConfig config, Taxonomies taxonomies, ImmutableArray<ParsedFile> files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var posts = new List<Post>(files.Length);
        foreach (var file in files.OrderByDescending(file => file.Front.Date?.Value).ThenBy(SlugOf, StringComparer.Ordinal))
        {
            var slug = SlugOf(file);
            var place = file.Front.Slug?.Place ?? file.Front.Place;
            if (file.Front.Slug is null && Slug.Check(slug) is { } fault)
            {
                diagnostics.Add(LinkFaults.SlugInFileName(place, slug, SlugReasons.Of(fault)));
                continue;
            }

            if (file.Front.Date is not { } date)
            {
                continue;
            }

            var post = Place(config, taxonomies, file, slug, date, posts.Count);
            if (owners.TryAdd(SitePaths.PagePath(post.Url), file.Path))
            {
                posts.Add(post);
            }
            else
            {
                diagnostics.Add(LinkFaults.DuplicateSlug(place, slug, post.Url, owners[SitePaths.PagePath(post.Url)]));
            }
        }

        return [.. posts];
    }

    public static string SlugOf(ParsedFile file) => file.Front.Slug?.Value ?? file.Name;

    private static Post Place(SiteConfig config, Taxonomies taxonomies, ParsedFile file, string slug, PostDate date, int index)
    {
        var categories = taxonomies.Of(file, TaxonomyKind.Categories);
        return new Post(
            Index: index,
            File: file,
            Slug: slug,
            Url: LanguagePaths.PrefixOf(config, file)
                + Permalink.Of(config.Permalink, slug, date.Value, categories.IsEmpty ? null : categories[0].Slug),
            Date: date,
            Language: file.Front.Language?.Value ?? config.Language,
            Tags: taxonomies.Of(file, TaxonomyKind.Tags),
            Categories: categories,
            Authors: taxonomies.Of(file, TaxonomyKind.Authors),
            Series: taxonomies.Of(file, TaxonomyKind.Series).FirstOrDefault());
    }
}
