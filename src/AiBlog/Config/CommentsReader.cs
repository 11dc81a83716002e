using System.Collections.Immutable;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Config;

/// <summary>Reads who carries the comments; the settings of each provider are its own.</summary>
internal static class CommentsReader
{
    private static readonly ImmutableArray<string> Providers = ["static", "giscus", "utterances", "isso", "disqus", "mastodon", "none"];

    public static CommentsConfig Read(YamlMapping settings, List<Diagnostic> faults)
    {
        var byDefault = new CommentsConfig(new Placed<string>("static", settings.Place), settings);
        switch (settings.Find("provider")?.Value)
        {
            case null or YamlBroken:
                return byDefault;
            case YamlScalar scalar when Providers.Contains(scalar.Value, StringComparer.Ordinal):
                return new CommentsConfig(new Placed<string>(scalar.Value, scalar.Place), settings);
            case YamlScalar scalar:
                faults.Add(ConfigFaults.UnknownCommentProvider(
                    scalar.Place, scalar.Value, Suggest.Closest(scalar.Value, Providers), KeyWords.Listed(Providers)));
                return byDefault;
            case var other:
                faults.Add(KeyFaults.WrongType(other.Place, "comments.provider", "a text", KeyWords.Of(other), "write it as in `provider: static`"));
                return byDefault;
        }
    }
}
