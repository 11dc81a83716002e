using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Render.Outputs;
using AiBlog.Threads;

namespace AiBlog.Render;

/// <summary>Lists the files of a site and makes them. The list in <see cref="Plan"/> is the table of contents of a site.</summary>
internal static class SiteRenderer
{
    /// <summary>Everything the site will hold, in ordinal order of paths, and a fault for every path that two sources claim.</summary>
    public static (ImmutableArray<PlannedOutput> Outputs, ImmutableArray<string> Replaced,
        ImmutableArray<Diagnostic> Diagnostics) Plan(RenderContext context)
    {
        var all = new[]
        {
            Replaceable(HomePages.Plan(context)),
            PostPages.Plan(context),
            TextPages.Plan(context),
            Replaceable(TaxonomyPages.Plan(context)),
            Replaceable(ArchivePages.Plan(context)),
            Replaceable(NotFoundPages.Plan(context)),
            RedirectPages.Plan(context),
            Replaceable(AtomFeeds.Plan(context)),
            Replaceable(RssFeeds.Plan(context)),
            Replaceable(JsonFeeds.Plan(context)),
            CommentFeeds.Plan(context),
            Replaceable(Sitemaps.Plan(context)),
            Replaceable(RobotsFile.Plan(context)),
            MarkdownTwins.Plan(context),
            Replaceable(LlmsFiles.Plan(context)),
            Replaceable(WebManifest.Plan(context)),
            ConsentManifest.Plan(context),
            PrivacyControl.Plan(context),
            HeaderRules.Plan(context),
            SearchPages.Plan(context),
            AssetFiles.Plan(context),
            ServiceStartScript.Plan(context),
            TextSheets.Plan(context),
            MediaFiles.Plan(context),
            EncodedImages.Plan(context),
        };
        return OutputClaims.Settle(all.SelectMany(outputs => outputs));
    }

    private static IEnumerable<PlannedOutput> Replaceable(IEnumerable<PlannedOutput> outputs) =>
        outputs.Select(output => output with { IsReplaceable = true });

    /// <summary>Makes every output and hands it on as soon as it is made; in parallel, in no order.</summary>
    /// <param name="encode">Makes images, or remembers that they can be made.</param>
    /// <param name="take">Called from many threads with the bytes of a file, valid only during the call.</param>
    public static ImmutableArray<Diagnostic> Render(
        RenderContext context, ImmutableArray<PlannedOutput> outputs, int jobs, Action<string, ReadOnlyMemory<byte>> take,
            Action<CopiedFile> copy,
        Func<EncodedFolder, ImmutableArray<Diagnostic>> encode)
    {
        var encoded = outputs.OfType<EncodedFolder>().SelectMany(folder => encode(folder)).ToList();
        // A folder takes longest, so nothing waits for it at the end.
        var slowestFirst = outputs.Where(output => output is not EncodedFolder).OrderBy(output => output is not MadeFolder);
        var faults = InParallel.Map(
            slowestFirst, jobs, () => new OutputWorker(context, jobs), (output, worker) => worker.Make(output, take, copy));
        return [.. faults.OfType<Diagnostic>().Concat(encoded).Distinct()];
    }
}
