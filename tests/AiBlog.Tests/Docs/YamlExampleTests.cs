using System.Text.RegularExpressions;
using AiBlog.Config;
using AiBlog.Config.Keys;
using AiBlog.Parse;
using AiBlog.Tests.Commands;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Docs;

/// <summary>The program accepts every example of aiblog.yml and of front matter in the documentation.</summary>
public sealed partial class YamlExampleTests
{
    /// <summary>What an example may lack here: the files it names, and the rest of a whole configuration.</summary>
    private static readonly string[] OfTheSite = ["broken-link", "missing-site-file", "missing-image", "no-posts", "unknown-theme", "unknown-author", "unknown-related", "unknown-translation", "foreign-content", "privacy-not-enforced", "unused-comment-thread"];

    public static TheoryData<string, string> Blocks()
    {
        var data = new TheoryData<string, string>();
        foreach (var name in Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md").Append(Repository.PathOf("README.md")).Select(Repository.NameOf).Order(StringComparer.Ordinal))
        {
            foreach (Match block in YamlBlock().Matches(File.ReadAllText(Repository.PathOf(name)).ReplaceLineEndings("\n")))
            {
                if (TableOf(block.Groups["yaml"].Value) is not null)
                {
                    data.Add(name, block.Groups["yaml"].Value);
                }
            }
        }

        return data;
    }

    public static TheoryData<string, string> Keys()
    {
        var data = new TheoryData<string, string>();
        foreach (var (document, table) in new[] { ("config", ConfigKeys.Site), ("front matter", FrontMatterKeys.Post) })
        {
            foreach (var key in table.Keys)
            {
                data.Add(document, $"{key.Name}: {key.Example}\n");
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void An_example_in_a_guide_is_accepted(string file, string yaml)
    {
        Assert.NotEmpty(file);
        Assert.Empty(Faults(TableOf(yaml) == ConfigKeys.Site, yaml));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_example_of_a_key_is_accepted_by_a_whole_build(string document, string yaml) => Assert.Empty(Faults(document == "config", yaml));

    [Fact]
    public void The_guides_hold_examples_of_both_kinds()
    {
        var tables = Blocks().Select(block => TableOf((string)block[1])).ToList();

        Assert.True(tables.Count(table => table == ConfigKeys.Site) >= 10);
        Assert.Contains(FrontMatterKeys.Post, tables);
    }

    [Fact]
    public void A_wrong_example_would_be_noticed()
    {
        Assert.NotEmpty(Faults(isConfig: true, "theme_options: {accent: blue}\n"));
        Assert.NotEmpty(Faults(isConfig: false, "tagz: [a]\n"));
    }

    private static List<string> Faults(bool isConfig, string yaml)
    {
        using var site = new TestSite();
        site.Write("aiblog.yml", Complete(isConfig ? yaml : "", ("title", "T"), ("base_url", "https://example.org/")));
        var front = isConfig ? "title: T\ndate: 2026-01-01\n" : Complete(WithoutFences(yaml), ("title", "T"), ("date", "2026-01-01"));
        site.Write("content/posts/a.md", $"---\n{front}---\n\nText.\n");
        var run = site.Run("check", "--drafts", "--future");
        return [.. run.Error.Split('\n').Where(line => DiagnosticLine().Match(line) is { Success: true } found && !OfTheSite.Contains(found.Groups["code"].Value))];
    }

    private static string Complete(string yaml, params (string Key, string Value)[] required)
    {
        var text = yaml.EndsWith('\n') || yaml.Length == 0 ? yaml : yaml + "\n";
        return string.Concat(required.Where(key => !Regex.IsMatch(text, $"^{key.Key}:", RegexOptions.Multiline)).Select(key => $"{key.Key}: {key.Value}\n")) + text;
    }

    private static string WithoutFences(string yaml)
    {
        var parts = yaml.Split("---\n");
        return parts.Length > 1 ? parts[1] : yaml;
    }

    /// <summary>By its first key; null for a block of another kind, such as a workflow or a theme's files.</summary>
    private static KeyTable? TableOf(string yaml)
    {
        var isFrontMatter = yaml.StartsWith("---\n", StringComparison.Ordinal);
        var first = FirstKey().Match(isFrontMatter ? yaml[4..] : yaml).Groups["key"].Value;
        if (first.Length == 0 || yaml.Contains("runs-on:", StringComparison.Ordinal) || yaml.Contains("allowedFields:", StringComparison.Ordinal))
        {
            return null;
        }

        // `comments` is a mapping in aiblog.yml, and a flag or a URL in front matter.
        return !isFrontMatter && ConfigKeys.Site.Find(first) is not null && !Regex.IsMatch(yaml, "^comments: [a-z]") ? ConfigKeys.Site : FrontMatterKeys.Post.Find(first) is not null ? FrontMatterKeys.Post : null;
    }

    [GeneratedRegex(@"^```yaml\n(?<yaml>(?s:.*?))^```$", RegexOptions.Multiline)]
    private static partial Regex YamlBlock();

    [GeneratedRegex(@"^(?<key>[a-z_]+):", RegexOptions.Multiline)]
    private static partial Regex FirstKey();

    [GeneratedRegex(@"^\S+:\d+:\d+: (error|warning) (?<code>[a-z-]+):")]
    private static partial Regex DiagnosticLine();
}
