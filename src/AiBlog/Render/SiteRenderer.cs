using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Render.Outputs;
using AiBlog.Render.Templating;
using AiBlog.Threads;

namespace AiBlog.Render;

/// <summary>Lists the files of a site and makes them. The list in <see cref="Plan"/> is the table of contents of a site.</summary>
internal static class SiteRenderer
{
    /// <summary>Everything the site will hold, in ordinal order of paths, and a fault for every path that two sources claim.</summary>
    public static (ImmutableArray<PlannedOutput> Outputs, ImmutableArray<Diagnostic> Diagnostics) Plan(RenderContext context)
    {
        var all = new[]
        {
            HomePages.Plan(context),
            PostPages.Plan(context),
            TextPages.Plan(context),
            TermPages.Plan(context),
            ArchivePages.Plan(context),
            NotFoundPages.Plan(context),
            RedirectPages.Plan(context),
            AtomFeeds.Plan(context),
            RssFeeds.Plan(context),
            JsonFeeds.Plan(context),
            CommentFeeds.Plan(context),
            Sitemaps.Plan(context),
            RobotsFile.Plan(context),
            MarkdownTwins.Plan(context),
            LlmsFiles.Plan(context),
            WebManifest.Plan(context),
            ConsentManifest.Plan(context),
            PrivacyControl.Plan(context),
            HeaderRules.Plan(context),
            SearchPages.Plan(context),
            AssetFiles.Plan(context),
            TextSheets.Plan(context),
            MediaFiles.Plan(context),
        };
        return OutputClaims.Settle(all.SelectMany(outputs => outputs));
    }

    /// <summary>Makes every output and hands it on as soon as it is made; in parallel, in no order.</summary>
    /// <param name="take">Called from many threads with the bytes of a file, valid only during the call.</param>
    public static ImmutableArray<Diagnostic> Render(
        RenderContext context, ImmutableArray<PlannedOutput> outputs, int jobs, Action<string, ReadOnlyMemory<byte>> take, Action<CopiedFile> copy)
    {
        // A folder takes longest, so nothing waits for it at the end.
        var slowestFirst = outputs.OrderBy(output => output is not MadeFolder);
        var faults = InParallel.Map(slowestFirst, jobs, () => new OutputWorker(context, jobs), (output, worker) => worker.Make(output, take, copy));
        return [.. faults.OfType<Diagnostic>().Distinct()];
    }
}
