using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Parse;

namespace AiBlog.Link;

/// <summary>Lists the former addresses of all pages, without those that lead round in a circle or stand there twice.</summary>
internal static class Redirects
{
    public static ImmutableArray<Redirect> Find(IEnumerable<(ParsedFile File, string Url)> pages, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
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

    /// <summary>Hosts take <c>/old</c> and <c>/old/</c> for one address.</summary>
    private static string SamePage(string path) => path.Trim('/');
}
