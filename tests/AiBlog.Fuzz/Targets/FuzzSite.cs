using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Parse;
using AiBlog.Parse.Markdown;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Services;
using AiBlog.Text;

namespace AiBlog.Fuzz.Targets;

/// <summary>The site that inputs belong to: everything that Markdown offers is on, and content of third parties waits for consent.</summary>
internal static class FuzzSite
{
    public static EmbedWords Embeds { get; } =
        new("Image from {0}", "Content from {0}", "Sends data to {0}.", "Open at {0}", "Load once", "Always allow {0}", "Other content");

    public static SiteConfig Config { get; } = ConfigReader.Read(new SourceText(
        "aiblog.yml", "title: T\nbase_url: https://example.org/\nmarkdown:\n  math: true\n")).Config ?? throw new FuzzFinding("the configuration of the targets is broken");

    public static GateRules Rules { get; } = GateRules.Of(ServiceRegistry.Of(Config), Config.BaseUrl.Origin);

    public static FileParser Parser { get; } = new(Config, Rules, Severity.Warning, _ => Words());

    private static MarkdownWords Words() =>
        new("Permalink", "Footnote", "Back to text", "Table", "Code", "Note", "Tip", "Important", "Warning", "Caution");
}
