using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Text;

namespace AiBlog.Link;

/// <summary>Redirects from the URLs that author pages had when they came from names: the page of <c>jane</c> was <c>/authors/jane-doe/</c>.</summary>
internal static class AuthorRedirects
{
    /// <param name="targets">What is at such a URL today stays there.</param>
    public static IEnumerable<Redirect> Find(ImmutableArray<Taxonomy> taxonomies, LinkTargets targets)
    {
        var authors = taxonomies[(int)TaxonomyKind.Authors];
        return authors.Terms
            .Where(term => term.Profile is not null)
            .Select(term => (Term: term, From: $"{authors.Url}{Slug.From(term.Ref.Name)}/"))
            .Where(author => author.From != author.Term.Ref.Url && author.From != authors.Url + "/" && targets.PageAt(author.From) is null && targets.OtherAt(author.From) is null)
            .DistinctBy(author => author.From, StringComparer.Ordinal)
            .Select(author => new Redirect(author.From, author.Term.Ref.Url, author.Term.Ref.Name, Place.OfFile("aiblog.yml")));
    }
}
