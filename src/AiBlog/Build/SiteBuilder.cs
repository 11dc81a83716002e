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
    /// <summary>A source that changes while it is built starts the build again, but not without end.</summary>
    private const int MostTries = 4;

    /// <summary>Builds the site, and hands its files to <paramref name="sink"/>, which publishes them when nothing forbids it.</summary>
    /// <exception cref="EnvironmentFault">The machine failed, or a source changed in every try.</exception>
    public static BuildReport Run(BuildOptions options, IOutputSink sink, BuildObserver observer) =>
        Retry(() => RunOnce(options, sink, observer));

    private static BuildReport RunOnce(BuildOptions options, IOutputSink sink, BuildObserver observer)
    {
        using var build = IncrementalBuild.Begin(options, observer);
        if (build.FindUnchanged(sink) is { } same)
        {
            return same;
        }

        var prepared = Prepare(options, build, observer);
        var report = build.ReportOf(prepared);
        if (prepared.Context is not { } context)
        {
            return report;
        }

        if (sink.Open(report.IsPublishable, build.Store) is { } fault)
        {
            return report.With([fault]);
        }

        observer.Stage("render");
        var (made, kept) = (0, 0);
        var images = options.NewImageStore();
        var encoder = new ImageEncoder(images);
        var taker = new OutputTaker(
            build.Store,
            build.InputsOfPages(context),
            (path, key) =>
            {
                var isKept = sink.Keeps(path, key);
                if (isKept)
                {
                    Interlocked.Increment(ref kept);
                }

                return isKept;
            },
            (path, key, bytes) =>
            {
                sink.Take(path, key, bytes.Span);
                observer.Made(Interlocked.Increment(ref made), prepared.Outputs.Length);
            },
            sink.Take,
            folder => sink.Take(folder, encoder, options.Jobs));
        var faults = SiteRenderer.Render(context, prepared.Outputs, taker, options.Meter, options.Jobs);
        observer.Stage("emit");
        report = report.With(faults.AddRange(sink.Faults)) with
        {
            Images = new ImageSummary(encoder.Encoded, encoder.Remembered),
            Reuse = new ReuseSummary(false, build.Sources, build.Reused, kept),
        };
        report = report.IsPublishable ? report with { Written = sink.Publish() } : report;
        if (report.IsPublishable && build.IsCurrent)
        {
            sink.Remember(options.Jobs);
            build.Remember(report, prepared);
        }
        else
        {
            build.Keep();
        }

        if (report.Written is not null)
        {
            images.Trim();
        }

        return report;
    }

    /// <summary>Everything up to the list of files to make; list and related need no more.</summary>
    /// <exception cref="EnvironmentFault">The machine failed, or a source changed in every try.</exception>
    public static PreparedSite Prepare(BuildOptions options, BuildObserver observer) => Retry(() =>
    {
        using var build = IncrementalBuild.Begin(options, observer);
        var prepared = Prepare(options, build, observer);
        build.Keep();
        return prepared;
    });

    private static T Retry<T>(Func<T> build)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return build();
            }
            catch (SourceChangedFault fault)
            {
                if (tries == MostTries)
                {
                    throw new EnvironmentFault($"{fault.Message}; run it again when no other program writes to the site", fault);
                }
            }
        }
    }

    private static PreparedSite Prepare(BuildOptions options, IncrementalBuild build, BuildObserver observer)
    {
        var folder = SiteLoader.Read(build.Listing, build.Hashes, options.Jobs);
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
            build.ParseMemory(rules.Services),
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
            Moments = Schedule.MomentsOf(parsed.Posts.Concat(parsed.Pages)),
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
