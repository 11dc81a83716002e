using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;

namespace AiBlog.Privacy.Policy;

/// <summary>Compares policies that an author sets as a header with the generated one. Browsers enforce both, so neither can allow more than
/// the other.</summary>
internal static class PolicyHeaders
{
    private const string Ancestors = "frame-ancestors";

    /// <summary>The generated policy as a header. It forbids frames of other sites, unless the author says something else for the whole
    /// site.</summary>
    public static string? Generated(string policy, IEnumerable<HeaderRule> rules) => policy.Length == 0 ? null
        : rules.Where(rule => rule.FitsAll).SelectMany(rule => rule.Headers).Any(header => header.IsPolicy
            && Directives(header.Value.Value).Any(directive => directive.Name == Ancestors))
        ? policy
        : $"{policy}; {Ancestors} 'none'";

    /// <param name="policy">The generated one; empty when the site has none.</param>
    public static IEnumerable<Diagnostic> Check(string policy, ImmutableArray<HeaderRule> rules)
    {
        if (Generated(policy, rules) is not { } generated)
        {
            yield break;
        }

        var allowed = Directives(generated)
            .ToDictionary(directive => directive.Name, directive => directive.Sources, StringComparer.Ordinal);
        foreach (var header in rules.SelectMany(rule => rule.Headers).Where(header => header.IsPolicy))
        {
            foreach (var (name, sources) in Directives(header.Value.Value))
            {
                if (Extra(allowed, name, sources) is { } source)
                {
                    yield return HeaderFaults.PolicyAllowsNoMore(header.Value.Place, name, source);
                }
            }
        }
    }

    /// <summary>The first source that the generated policy does not allow; null for directives that it does not restrict.</summary>
    private static string? Extra(Dictionary<string, ImmutableArray<string>> allowed, string name, ImmutableArray<string> sources)
    {
        var isFetch = name.EndsWith("-src", StringComparison.Ordinal);
        if (!allowed.TryGetValue(name, out var generated)
            && !(isFetch && allowed.TryGetValue(name.StartsWith("script-src-", StringComparison.Ordinal) ? "script-src"
                : name.StartsWith("style-src-", StringComparison.Ordinal) ? "style-src" : "default-src", out generated)))
        {
            return null;
        }

        // What `default-src` allows counts only for directives that are not written.
        return name == "default-src"
            ? null
            : sources.FirstOrDefault(source => source != "'none'" && !generated.Contains(source, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Names in lower case; of two directives with one name the first counts: Content Security Policy 3, 2.2.1.</summary>
    private static IEnumerable<(string Name, ImmutableArray<string> Sources)> Directives(string policy) =>
        policy.Split(';').Select(directive => directive.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0)
            .Select(words => (Name: words[0].ToLowerInvariant(), Sources: words.Skip(1).ToImmutableArray()))
            .DistinctBy(directive => directive.Name);
}
