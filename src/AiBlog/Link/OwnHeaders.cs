using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Parse;
using AiBlog.Privacy.Policy;

namespace AiBlog.Link;

/// <summary>The rules of the author's own <c>content/static/_headers</c>, in the format of Netlify and Cloudflare Pages.</summary>
/// <param name="Removed">Lines such as <c>! Name</c>, by which Cloudflare Pages removes a header.</param>
internal sealed record OwnHeaders(ImmutableArray<HeaderRule> Rules, ImmutableArray<Placed<string>> Removed)
{
    private const string Url = "/_headers";

    public static OwnHeaders None { get; } = new([], []);

    /// <summary>Reports policies that cannot do what they say, in this file and in aiblog.yml.</summary>
    public static IEnumerable<Diagnostic> Check(SiteConfig config, string policy, FrozenDictionary<string, Picture> files)
    {
        var own = Of(config.BaseUrl, files);
        return PolicyHeaders.Check(policy, [.. config.Headers, .. own.Rules])
            .Concat(own.Removed.Where(name => policy.Length > 0 && Same(name.Value, "Content-Security-Policy"))
                .Select(name => HeaderFaults.PolicyRemoved(name.Place)));
    }

    public static OwnHeaders Of(BaseUrl site, FrozenDictionary<string, Picture> files) => files.TryGetValue(Url, out var file)
        ? Parse(Encoding.UTF8.GetString(file.File.Read()), file.File.Path, site.Path + "*")
        : None;

    /// <summary>Whether the file sets or removes a header of that name.</summary>
    public bool Names(string header) =>
        Removed.Any(name => Same(name.Value, header)) || Rules.Any(rule => rule.Headers.Any(one => Same(one.Name.Value, header)));

    private static OwnHeaders Parse(string text, string file, string all)
    {
        var rules = ImmutableArray.CreateBuilder<HeaderRule>();
        var removed = ImmutableArray.CreateBuilder<Placed<string>>();
        var path = "";
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var words = line.Trim();
            var column = line.Length - line.TrimStart().Length + 1;
            var place = new Place(file, number, column);
            if (words.StartsWith('!'))
            {
                removed.Add(new Placed<string>(words[1..].Trim(), place));
            }
            else if (column == 1 && (words.StartsWith('/') || words.StartsWith("http", StringComparison.OrdinalIgnoreCase)))
            {
                path = words == all ? "/*" : words;
            }
            else if (words.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && !words.StartsWith('#'))
            {
                var name = new Placed<string>(words[..colon].Trim(), place);
                rules.Add(new HeaderRule(path, [new Header(name, new Placed<string>(words[(colon + 1)..].Trim(), place))]));
            }
        }

        return new OwnHeaders(rules.DrainToImmutable(), removed.DrainToImmutable());
    }

    private static bool Same(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
