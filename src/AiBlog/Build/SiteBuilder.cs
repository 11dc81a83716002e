using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Emit;
using AiBlog.Images.Variants;
using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Load;
using AiBlog.Parse;
using AiBlog.Parse.Markdown;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Services;
using AiBlog.Render;
using AiBlog.Render.Gate;
using AiBlog.Render.Outputs;
using AiBlog.Text;
using AiBlog.Themes;

namespace AiBlog.Build;

/// <summary>Runs the stages of a build in order: load, parse, link, plan, render, emit. Every command that reads a site calls it.</summary>
internal static class SiteBuilder
{
    /// <summary>Builds the site, and hands its files to <paramref name="sink"/>, which publishes them when nothing forbids it.</summary>
    /// <exception cref="EnvironmentFault">The machine failed.</exception>
    public static BuildReport Run(BuildOptions options, IOutputSink sink, BuildObserver observer)
    {
        var prepared = Prepare(options, observer);
        var report = new BuildReport(prepared, prepared.Diagnostics, options.IsStrict, null);
        if (prepared.Context is not { } context)
        {
            return report;
        }

        if (sink.Open(report.IsPublishable) is { } fault)
        {
            return report.With([fault]);
        }

        observer.Stage("render");
        var made = 0;
        var store = options.NewImageStore();
        var encoder = new ImageEncoder(store);
        var faults = SiteRenderer.Render(
            context,
            prepared.Outputs,
            options.Jobs,
            (path, bytes) =>
            {
                sink.Take(path, bytes.Span);
                observer.Made(Interlocked.Increment(ref made), prepared.Outputs.Length);
            },
            sink.Take,
            folder => sink.Take(folder, encoder, options.Jobs));
        observer.Stage("emit");
        report = report.With(faults.AddRange(sink.Faults)) with { Images = new ImageSummary(encoder.Encoded, encoder.Remembered) };
        if (!report.IsPublishable)
        {
            return report;
        }

        report = report with { Written = sink.Publish() };
        if (report.Written is not null)
        {
            store.Trim();
        }

        return report;
    }

    /// <summary>Everything up to the list of files to make; list and related need no more.</summary>
    public static PreparedSite Prepare(BuildOptions options, BuildObserver observer)
    {
        observer.Stage("load");
        var folder = SiteLoader.Load(options.Root, options.Jobs, CanonicalForm.Compose);
        if (folder.Config is not { } configFile)
        {
            return PreparedSite.Failed(
                folder.Diagnostics.IsEmpty ? [SiteFaults.NoSite(options.Root, $"aiblog {options.Command} PATH")] : folder.Diagnostics);
        }

        var (config, configFaults) = ReadConfig(configFile, options.BaseUrl);
        if (config is null)
        {
            return PreparedSite.Failed(folder.Diagnostics.AddRange(configFaults));
        }

        var rules = GateRules.Of(ServiceRegistry.Of(config), config.BaseUrl.Origin);
        var report = new GateReport(options.AnchorSeverity);
        var cleaned = SiteResources.Find(folder, config, rules, report);
        var (theme, themeFaults) = ThemeLoader.Load(folder, config, rules, report);
        if (theme is not null && config.Privacy.IsEnforced)
        {
            TemplateGate.Look(theme.Templates, rules, report);
        }

        observer.Stage("parse");
        var (parsed, parseFaults) = SiteParser.Parse(
            folder,
            config,
            rules,
            options.AnchorSeverity,
            language => MarkdownWords.Of(theme?.StringsOf(language) ?? theme?.StringsOrEnglish(config.Language)),
            language => theme?.StringsOf(language) is not null,
            options.Jobs);
        observer.Stage("link");
        var planner = new VariantPlanner(config.Images, options.LoadImageLibrary);
        var pictures = new PictureMarkup(planner, theme?.ImageSizes ?? "", config.BaseUrl);
        var (site, unproven, linkFaults) = SiteLinker.Link(
            parsed, options.Choice, options.AnchorSeverity, theme is null
            ? []
            : report.Resources, theme?.Anchors ?? [], pictures, options.Jobs);
        var faults = folder.Diagnostics.AddRange(configFaults).AddRange(ServiceCheck.Run(config)).AddRange(themeFaults)
            .AddRange(report.Diagnostics).AddRange(parseFaults).AddRange(linkFaults).AddRange(SiteCheck.Run(folder, site, theme));
        if (theme is null)
        {
            return PreparedSite.Failed(faults);
        }

        var context = new RenderContext(site, theme, theme.StringsOrEnglish(config.Language), rules, cleaned);
        var (outputs, replaced, planFaults) = SiteRenderer.Plan(context);
        return new PreparedSite(context, outputs, [.. replaced, .. HostFiles.Merged(site)],
            DiagnosticOrder.Sort(faults.AddRange(planFaults).AddRange(PlannedPaths.Missing(outputs, unproven))))
        {
            Hints = planner.Obstacle is { } obstacle ? [ImageHint.NoLibrary(obstacle)] : [],
        };
    }

    private static (SiteConfig? Config, ImmutableArray<Diagnostic> Faults) ReadConfig(SourceFile file, BaseUrl? baseUrl)
    {
        if (!TextDecoder.TryDecode(file.Path, file.Bytes.Span, out var text, out var fault))
        {
            return (null, [fault]);
        }

        var read = ConfigReader.Read(text);
        return (baseUrl is null ? read.Config : read.Config?.At(baseUrl), read.Diagnostics);
    }
}
