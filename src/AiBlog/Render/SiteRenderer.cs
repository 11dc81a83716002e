using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Render.Outputs;
using AiBlog.Store;
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

    /// <summary>Makes every output that is not kept, and hands it on as soon as it is made; in parallel, in no order.</summary>
    public static ImmutableArray<Diagnostic> Render(
        RenderContext context, ImmutableArray<PlannedOutput> outputs, OutputTaker taker, Meter? meter, int jobs)
    {
        var encoded = outputs.OfType<EncodedFolder>().SelectMany(folder => taker.Encode(folder)).ToList();
        // A folder takes longest, so nothing waits for it at the end.
        var slowestFirst = outputs.Where(output => output is not EncodedFolder).OrderBy(output => output is not MadeFolder);
        var faults = InParallel.Map(
            slowestFirst, jobs, () => new OutputWorker(context, taker, meter, jobs), (output, worker) => worker.Make(output));
        return [.. faults.OfType<Diagnostic>().Concat(encoded).Distinct()];
    }
}

/// <summary>Takes the files of a site. Its functions are called from many threads.</summary>
/// <param name="Inputs">Hash of what every page is made from besides its view: the program, the configuration, the theme, the policy; null
/// when nothing is remembered.</param>
/// <param name="Keeps">Whether the output has the file of a path that was made from the things of a hash; if so, it is kept.</param>
/// <param name="Take">Takes a file with the hash of what it was made from, 0 when that is unknown; the bytes are valid only during the
/// call.</param>
/// <param name="Encode">Makes images, or remembers that they can be made.</param>
/// <param name="Store">Results of earlier builds that are parts of a file.</param>
internal sealed record OutputTaker(
    BuildStore Store, UInt128? Inputs, Func<string, UInt128, bool> Keeps, Action<string, UInt128, ReadOnlyMemory<byte>> Take,
    Action<CopiedFile, UInt128> Copy, Func<EncodedFolder, ImmutableArray<Diagnostic>> Encode);
