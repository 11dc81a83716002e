using System.Collections.Immutable;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Emit;
using AiBlog.Link;
using AiBlog.Load;
using AiBlog.Parse;
using AiBlog.Privacy.Services;
using AiBlog.Render;
using AiBlog.Store;
using AiBlog.Text;

namespace AiBlog.Build;

/// <summary>One build with what earlier builds of the site left: it finds the sources that changed, and keeps its own results for the next
/// build. Results depend on their inputs alone, so the build gives what it would give without them.</summary>
internal sealed class IncrementalBuild : IDisposable
{
    private readonly BuildOptions options;
    private ParseMemory? memory;

    private IncrementalBuild(BuildOptions options, BuildStore store, SiteListing listing, SourceHashes hashes)
    {
        this.options = options;
        Store = store;
        Listing = listing;
        Hashes = hashes;
    }

    public BuildStore Store { get; }

    public SiteListing Listing { get; }

    public SourceHashes Hashes { get; }

    /// <summary>How many posts and pages there are.</summary>
    public int Sources => Listing.Content.Count(file => MarkdownFiles.Is(file.Path));

    /// <summary>Opens the store, and lists the sources.</summary>
    public static IncrementalBuild Begin(BuildOptions options, BuildObserver observer)
    {
        observer.Stage("load");
        var listing = SiteLoader.List(options.Root, CanonicalForm.Compose);
        // Without a configuration there is no site, and so no place for a store.
        var store = options.IsIncremental && listing.Config is not null ? BuildStore.Open(options.Root, Tool) : BuildStore.None(Tool);
        return new IncrementalBuild(options, store, listing, SourceHashes.Look(listing, store, options.Jobs));
    }

    /// <summary>The report of the last build, when sources, options, and output are the same, and no post has become due or has
    /// expired.</summary>
    public BuildReport? FindUnchanged(IOutputSink sink)
    {
        // The sources first: after a change, nobody needs to look at the whole output.
        return !options.NeedsSite && Store.Index.Builds.Count > 0
            && Store.FindBuild(OptionsHash(), Hashes.OfAll(Listing, options.Jobs)) is { } record && sink.IsUntouched(Store, options.Jobs)
            ? ReportRecord.Read(record, options)
            : null;
    }

    /// <summary>Hash of what every page is made from besides its view; null when nothing is remembered.</summary>
    public UInt128? InputsOfPages(RenderContext context) =>
        Store.IsOpen ? HashBuilder.Of("site").AddHash(SiteInputs(context.Config.BaseUrl.Root)).AddHash(context.Inputs).ToHash() : null;

    /// <summary>The number of posts and pages that were not parsed again.</summary>
    public int Reused => memory?.Reused ?? 0;

    public ParseMemory ParseMemory(ServiceRegistry services) => memory = new ParseMemory(
        Store,
        HashBuilder.Of("parser").AddHash(SiteInputs(options.BaseUrl?.Root)).Add((long)options.AnchorSeverity).ToHash(),
        services,
        options.Meter);

    public BuildReport ReportOf(PreparedSite prepared) => new(prepared.Diagnostics, options.IsStrict)
    {
        Site = prepared.Context?.Site,
        Posts = prepared.Context?.Site.Posts.Length ?? 0,
        Pages = prepared.Context?.Site.Pages.Length ?? 0,
        Files = prepared.Outputs.Length,
        Unpublished = prepared.Context?.Site.Unpublished ?? [],
        OwnFiles = prepared.OwnFiles,
        Hints = prepared.Hints,
    };

    /// <summary>Keeps the results of a build that was published.</summary>
    public void Remember(BuildReport report, PreparedSite prepared)
    {
        // A hint is about this machine, such as a library that it does not have: that may be different next time.
        if (Store.IsOpen && report.Hints.IsEmpty && ReportRecord.Write(report, prepared.Moments, options) is { } record)
        {
            Store.AddBuild(OptionsHash(), Hashes.OfAll(Listing, options.Jobs), record);
        }

        Hashes.Save(Store);
        Store.Save(isComplete: true);
    }

    /// <summary>Whether the sources are still those that were published, and not changed since they were listed.</summary>
    public bool IsCurrent => Hashes.AreCurrent(Listing, options.Jobs);

    /// <summary>Keeps what was parsed.</summary>
    public void Keep()
    {
        Hashes.Save(Store);
        Store.Save(isComplete: false);
    }

    public void Dispose() => Store.Dispose();

    /// <summary>The program: another version, or other sources of it, remembers nothing of this one.</summary>
    private static UInt128 Tool { get; } =
        HashBuilder.Of(ProductInfo.Name).Add(typeof(IncrementalBuild).Module.ModuleVersionId.ToByteArray())
            .Add(BitConverter.IsLittleEndian ? 1 : 0).ToHash();

    /// <summary>Configuration and theme.</summary>
    private UInt128 SiteInputs(string? baseUrl)
    {
        var hash = HashBuilder.Of("inputs").AddHash(Tool).Add(baseUrl);
        foreach (var file in Listing.Theme.Prepend(Listing.Config).OfType<MediaFile>())
        {
            hash.Add(file.Path).AddHash(Hashes.Of(file));
        }

        return hash.ToHash();
    }

    private UInt128 OptionsHash() => HashBuilder.Of("options").Add(options.BaseUrl?.Root).Add(options.Choice.WithDrafts ? 1 : 0)
        .Add(options.Choice.WithFuture ? 1 : 0).Add((long)options.AnchorSeverity).Add(options.IsStrict ? 1 : 0).ToHash();
}

/// <summary>The form in which the store keeps the report of a build.</summary>
internal static class ReportRecord
{
    /// <param name="moments">At which another time of the build would publish other posts.</param>
    /// <returns>Null for a report that UTF-8 cannot contain.</returns>
    public static byte[]? Write(BuildReport report, IEnumerable<DateTimeOffset> moments, BuildOptions options)
    {
        var (from, until) = Span(moments, options.Choice.Now);
        return StoreValues.Record(writer => Write(writer, report, from, until));
    }

    private static void Write(BinaryWriter writer, BuildReport report, DateTimeOffset from, DateTimeOffset until)
    {
        writer.Write(from.UtcTicks);
        writer.Write(until.UtcTicks);
        writer.WriteAll(report.Diagnostics, writer.Write);
        writer.Write(report.Posts);
        writer.Write(report.Pages);
        writer.Write(report.Files);
        writer.WriteAll(report.Unpublished, unpublished =>
        {
            writer.Write(unpublished.Path);
            writer.Write(unpublished.Title);
            writer.Write((byte)unpublished.Reason);
            writer.Write(unpublished.Due?.Ticks ?? -1);
            writer.Write((short)(unpublished.Due?.Offset.TotalMinutes ?? 0));
        });
        writer.WriteAll(report.OwnFiles, writer.Write);
        writer.Write(report.Written?.Total ?? -1);
    }

    /// <summary>Null when the time of this build would publish other posts.</summary>
    public static BuildReport? Read(byte[] record, BuildOptions options)
    {
        using var stream = new MemoryStream(record);
        using var reader = new BinaryReader(stream, StoreValues.Text);
        var now = options.Choice.Now.UtcTicks;
        if (now < reader.ReadInt64() || now >= reader.ReadInt64())
        {
            return null;
        }

        var report = new BuildReport(reader.ReadAll(reader.ReadDiagnostic), options.IsStrict)
        {
            Posts = reader.ReadInt32(),
            Pages = reader.ReadInt32(),
            Files = reader.ReadInt32(),
            Unpublished = reader.ReadAll(() => new Unpublished(
                reader.ReadString(), reader.ReadString(), (UnpublishedReason)reader.ReadByte(), ReadDue(reader))),
            OwnFiles = reader.ReadAll(reader.ReadString),
        };
        var total = reader.ReadInt32();
        return report with
        {
            Written = total < 0 ? null : new WriteSummary(total, 0, 0),
            Reuse = new ReuseSummary(true, 0, 0, 0),
        };
    }

    private static DateTimeOffset? ReadDue(BinaryReader reader)
    {
        var (ticks, minutes) = (reader.ReadInt64(), reader.ReadInt16());
        return ticks < 0 ? null : new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes));
    }

    /// <summary>From the last of the moments up to the next one.</summary>
    private static (DateTimeOffset From, DateTimeOffset Until) Span(IEnumerable<DateTimeOffset> moments, DateTimeOffset now)
    {
        var (from, until) = (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        foreach (var time in moments)
        {
            if (time <= now)
            {
                from = time > from ? time : from;
            }
            else
            {
                until = time < until ? time : until;
            }
        }

        return (from, until);
    }
}
