using System.Globalization;
using System.Text;
using AiBlog.Tests.Commands;

namespace AiBlog.Tests.Privacy;

public sealed class ManyServicesTests : IDisposable
{
    private const int Services = 100;

    private readonly TestSite site = TestSite.WithPosts();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("https://cdn{0}.example", "https://cdn{0}.example/a.png")]
    [InlineData("https://*.cdn{0}.example", "https://a.cdn{0}.example/a.png")]
    public void Each_rule_of_a_stylesheet_waits_for_its_own_service(string origin, string image)
    {
        var config = new StringBuilder("title: T\nbase_url: https://example.org/\nprivacy:\n  services:\n");
        var css = new StringBuilder();
        for (var i = 0; i < Services; i++)
        {
            var id = i.ToString(CultureInfo.InvariantCulture);
            config.AppendLine(CultureInfo.InvariantCulture, $"    s{id}: {{name: S{id}, purpose: P, provider: X, policy: \"https://x.example/\", origins: [\"{Of(origin, i)}\"]}}");
            css.AppendLine(CultureInfo.InvariantCulture, $".c{id} {{ color: red; background: url({Of(image, i)}) }}");
        }

        site.Write("aiblog.yml", config.ToString());
        site.Write("content/posts/styled.md", $"---\ntitle: Styled\ndate: 2026-01-04\n---\n\n<style>\n{css}</style>\n\nText.\n");

        site.Run("build").Ends(0);

        var sheets = Directory.EnumerateFiles(site.PathOf("_site"), "*.css", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        for (var i = 0; i < Services; i++)
        {
            var sheet = Assert.Single(sheets, text => text.Contains(Of(image, i), StringComparison.Ordinal));
            Assert.Equal(1, sheet.Split(".example/").Length - 1);
        }

        var page = site.Read("_site/posts/styled/index.html");
        Assert.All(Enumerable.Range(0, Services), i => Assert.Contains($"<template data-consent=\"s{i.ToString(CultureInfo.InvariantCulture)}\">", page, StringComparison.Ordinal));
    }

    private static string Of(string format, int number) => format.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
