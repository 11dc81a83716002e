using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Images;
using AiBlog.Images.Metadata;
using AiBlog.Load;
using AiBlog.Parse.Comments;
using AiBlog.Parse.Markdown;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Services;
using AiBlog.Store;
using AiBlog.Threads;

namespace AiBlog.Parse;

/// <summary>Parses all files of a site, each by itself and in parallel; the order of the results is that of the paths.</summary>
internal static class SiteParser
{
    public static (ParsedSite Site, ImmutableArray<Diagnostic> Diagnostics) Parse(
        SiteFolder folder, SiteConfig config, GateRules rules, Severity otherSeverity, Func<string, MarkdownWords> wordsOf,
        Func<string, bool> isSpoken, ParseMemory memory, int jobs)
    {
        var names = new FileNames(folder.Posts.Concat(folder.Pages).Select(file => file.Path), isSpoken);
        var parser = new FileParser(config, config.Privacy.IsEnforced ? rules : null, otherSeverity, wordsOf);
        var posts = ParseAll(folder.Posts, ContentKind.Post, parser, names, memory, jobs);
        var pages = ParseAll(folder.Pages, ContentKind.Page, parser, names, memory, jobs);
        var commentParser = new CommentParser(config.TimeZone);
        ImmutableArray<CommentResult> comments = config.Comments.Provider == CommentProvider.None
            ? []
            : InParallel.Map(folder.Comments, jobs, commentParser.Parse);
        var site = new ParsedSite(
            Config: config,
            Services: rules.Services,
            Posts: [.. posts.Select(result => result.File).OfType<ParsedFile>()],
            Pages: [.. pages.Select(result => result.File).OfType<ParsedFile>()],
            Pictures: MeasureAll(folder.Media, config.Images, jobs),
            Static: MeasureAll(folder.Static, config.Images, jobs),
            Comments: [.. comments.Select(result => result.Comment).OfType<ParsedComment>()],
            Unread: [.. folder.Posts.Zip(posts).Concat(folder.Pages.Zip(pages)).Where(pair => pair.Second.File is null)
            .Select(pair => pair.First.Path)]);
        return (site,
            [.. OncePerSite.Of(posts.Concat(pages).SelectMany(result => result.Diagnostics)), .. comments
            .SelectMany(result => result.Diagnostics)]);
    }

    private static ImmutableArray<ParseResult> ParseAll(ImmutableArray<SourceFile> sources, ContentKind kind, FileParser parser,
        FileNames names, ParseMemory memory, int jobs) =>
        InParallel.Map(sources, jobs, source => memory.Parse(source, kind, names[source.Path], parser.Parse));

    private static ImmutableArray<Picture> MeasureAll(ImmutableArray<MediaFile> files, ImagesConfig images, int jobs) =>
        InParallel.Map(files, jobs, file => Measure(file, images));

    private static Picture Measure(MediaFile file, ImagesConfig images)
    {
        if (!IsPicture(file.Path))
        {
            return new Picture(file, null, null);
        }

        if (!File.Exists(file.FullPath))
        {
            // An editor has replaced or removed it since it was listed.
            return new Picture(file, null, null);
        }

        var hash = ImageCleaner.IsImage(file.Path) && !images.Widths.IsEmpty ? file.Hash() : 0;
        if (ImageCleaner.IsImage(file.Path) && file.Read(stream => ImageFacts.Read(stream, images.KeepsMetadata, hash)) is { } facts)
        {
            return new Picture(file, facts.Width, facts.Height) { Facts = facts };
        }

        return file.Read(ImageSize.Read) is var (width, height) ? new Picture(file, width, height) : new Picture(file, null, null);
    }

    private static bool IsPicture(string path) => ImageTypes.Of(path) is not null;
}

/// <summary>Parses a file, or takes the result of an earlier build from the store.</summary>
/// <param name="inputs">Hash of all that the parser reads besides the file: the program, the configuration, the strings of the
/// theme.</param>
internal sealed class ParseMemory(BuildStore store, UInt128 inputs, ServiceRegistry services, Meter? meter)
{
    private int reused;

    /// <summary>The number of posts and pages that were not parsed again.</summary>
    public int Reused => reused;

    public ParseResult Parse(
        SourceFile source, ContentKind kind, FileName name, Func<SourceFile, ContentKind, FileName, ParseResult> parse)
    {
        var started = Meter.Begin(meter);
        var result = Find(source, kind, name, parse);
        meter?.End(MeterKind.Source, source.Path, started);
        return result;
    }

    private ParseResult Find(
        SourceFile source, ContentKind kind, FileName name, Func<SourceFile, ContentKind, FileName, ParseResult> parse)
    {
        if (!store.IsOpen)
        {
            return parse(source, kind, name);
        }

        var key = KeyOf(source, kind, name);
        var detailsKey = HashBuilder.Of("parse-details").AddHash(key).ToHash();
        if (store.Find(key) is { } record && store.Keeps(detailsKey) && Read(record) is { } remembered)
        {
            Interlocked.Increment(ref reused);
            return remembered;
        }

        var result = parse(source, kind, name);
        if (ParseRecord.Write(result) is not { } written)
        {
            return result;
        }

        store.Add(key, written.Record);
        store.Add(detailsKey, written.Details);
        // From here on it takes as little memory as one of an earlier build.
        return (store.Keeps(detailsKey) ? Read(written.Record) : null) ?? result;

        ParseResult? Read(byte[] bytes)
        {
            var light = source.WithoutBytes();
            var read = ParseRecord.Read(bytes, () => store.Find(detailsKey) ?? ParseAgain(light), light, name, services);
            return read is { File: { } file } ? read with { File = file with { Key = key } } : read;
        }

        // The record is damaged or gone since it was written.
        byte[] ParseAgain(SourceFile light) =>
            ParseRecord.Write(parse(light, kind, name))?.Details ?? throw new SourceChangedFault(light.Path);
    }

    private UInt128 KeyOf(SourceFile source, ContentKind kind, FileName name) => HashBuilder.Of("parse").AddHash(inputs)
        .AddHash(source.Hash).Add(source.Path).Add((long)kind).Add(name.Stem).Add(name.IsIndex ? 1 : 0).Add(name.Language ?? "").ToHash();
}

/// <summary>Keeps one report where one setting of the site is behind the reports of many files.</summary>
internal static class OncePerSite
{
    private static readonly ImmutableArray<string> Codes = ["math-off", "diagram-as-code"];

    /// <param name="diagnostics">In the order of the files.</param>
    public static ImmutableArray<Diagnostic> Of(IEnumerable<Diagnostic> diagnostics)
    {
        var all = diagnostics.ToList();
        var counts = all.CountBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
            .Where(pair => pair.Value > 1 && Codes.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. all
            .Where(diagnostic => !counts.ContainsKey(diagnostic.Code) || seen.Add(diagnostic.Code))
            .Select(diagnostic => counts.TryGetValue(diagnostic.Code, out var count) ? WithCount(diagnostic, count - 1) : diagnostic)];
    }

    private static Diagnostic WithCount(Diagnostic diagnostic, int others) => diagnostic with
    {
        Message = string.Create(
            CultureInfo.InvariantCulture, $"{diagnostic.Message} (and in {others} more {(others == 1 ? "file" : "files")})"),
    };
}
