using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Slugs;
using AiBlog.Text.Urls;
using AiBlog.Text.Yaml;
using NodaTime;

namespace AiBlog.Parse;

/// <summary>Reads the front matter of one file into its record, with every fault that stands in it.</summary>
internal static class FrontMatterReader
{
    private const int MaxBytes = 256 * 1024;

    /// <param name="fileDate">The date of the file's name, from <see cref="DatedName"/>.</param>
    /// <param name="zone">The site's time zone, for dates that name none.</param>
    public static FrontMatterResult Read(SourceText source, ContentKind kind, string? fileDate, DateTimeZone zone)
    {
        var bounds = FrontMatterSplitter.Split(source);
        if (bounds.Fault is { } fault)
        {
            return new FrontMatterResult(null, bounds.BodyOffset, [fault]);
        }

        var yaml = YamlTree.Read(source, bounds.Start, bounds.Length, MaxBytes);
        var faults = new List<Diagnostic>(yaml.Diagnostics);
        var place = source.PlaceOf(0);
        var keys = new MappingReader(FrontMatterKeys.Of(kind), yaml.Root, faults).CheckKeys(place, yaml.MayLackKeys);
        var date = Date(keys, "date", zone, faults);
        if (date is null && kind == ContentKind.Post)
        {
            date = FileDate(keys, fileDate, zone, place, yaml.MayLackKeys, faults);
        }

        var updated = Updated(keys, zone, faults);
        CheckOrder(date, updated.Date, faults);
        var frontMatter = kind == ContentKind.Post
            ? WithPostKeys(Common(keys, date, updated, place, faults), keys, zone, source, faults)
            : Common(keys, date, updated, place, faults);
        return new FrontMatterResult(frontMatter, bounds.BodyOffset, [.. faults.OrderBy(f => f.Place.Line).ThenBy(f => f.Place.Column)]);
    }

    private static FrontMatter Common(MappingReader keys, PostDate? date, (PostDate? Date, string? Note) updated, Place place,
        List<Diagnostic> faults) => new(
        Title: WideText.OnOneLine(keys.Text("title")?.Value ?? ""),
        Date: date,
        Updated: updated.Date,
        Correction: updated.Note,
        Slug: keys.Slug("slug"),
        FeedId: null,
        Description: keys.Text("description") is { } description ? WideText.OnOneLine(description.Value) : null,
        Tags: keys.List("tags"),
        Categories: keys.List("categories"),
        Authors: keys.Text("author") is { } author ? [author] : keys.List("authors"),
        KeyPoints: [],
        Opinion: null,
        Sources: [],
        Image: LeadImage(keys, faults),
        Series: null,
        IsDraft: keys.Flag("draft", false),
        Expires: null,
        Aliases: Aliases(keys, faults),
        Related: RelatedChoice.Automatic,
        IsPinned: false,
        TranslationOf: PostName(keys.Text("translation_of")),
        CommentsOpen: Thread(keys) is not null || keys.Flag("comments", true),
        CommentsThread: Thread(keys),
        Ai: keys.Choice("ai")?.Value switch
        {
            "none" => AiUse.None,
            "assisted" => AiUse.Assisted,
            "generated" => AiUse.Generated,
            _ => null,
        },
        Toc: keys.Flag("toc"),
        Language: keys.Language("language"),
        Extra: keys.Open("extra"),
        Place: place);

    private static Placed<string>? Thread(MappingReader keys) =>
        keys.ScalarIfAny("comments") is { } scalar && UrlRules.IsWebAddress(scalar.Value.Trim())
            ? new Placed<string>(scalar.Value.Trim(), scalar.Place) : null;

    private static FrontMatter WithPostKeys(FrontMatter common, MappingReader keys, DateTimeZone zone, SourceText source,
        List<Diagnostic> faults) =>
        common with
        {
            FeedId = FeedId(keys, faults),
            KeyPoints = keys.List("key_points"),
            Opinion = keys.Scalar("opinion") is { } opinion ? EmbeddedTextReader.Read(opinion, source) : null,
            Sources = Sources(keys, zone, faults),
            Series = keys.Text("series")?.Value,
            Expires = Date(keys, "expires", zone, faults),
            Related = Related(keys),
            IsPinned = keys.Flag("pinned", false),
        };

    /// <summary>Always a date, so that later stages need not ask; when there is none to be had, a fault says so.</summary>
    private static PostDate FileDate(
        MappingReader keys, string? fileDate, DateTimeZone zone, Place place, bool mayLackKeys, List<Diagnostic> faults)
    {
        var unknown = new PostDate(DateTimeOffset.UnixEpoch, false, place);
        if (keys.IsWritten("date"))
        {
            return unknown;
        }

        if (fileDate is null)
        {
            if (!mayLackKeys && !keys.IsMeant("date"))
            {
                faults.Add(FrontMatterFaults.MissingDate(place));
            }

            return unknown;
        }

        if (DateReader.Read(fileDate, zone, place) is { } date)
        {
            return date;
        }

        faults.Add(FrontMatterFaults.BadFileDate(place, fileDate));
        return unknown;
    }

    private static PostDate? Date(MappingReader keys, string name, DateTimeZone zone, List<Diagnostic> faults)
    {
        if (keys.Text(name) is not { } text)
        {
            return null;
        }

        var date = DateReader.Read(text.Value, zone, text.Place);
        if (date is null)
        {
            faults.Add(FrontMatterFaults.BadDate(text.Place, name, text.Value));
        }

        return date;
    }

    /// <summary>A date alone, or one with a note on what was corrected.</summary>
    private static (PostDate? Date, string? Note) Updated(MappingReader keys, DateTimeZone zone, List<Diagnostic> faults)
    {
        if (keys.ScalarIfAny("updated") is not null)
        {
            return (Date(keys, "updated", zone, faults), null);
        }

        return keys.Mapping("updated") is { } updated ? (Date(updated, "date", zone, faults), updated.Text("note")?.Value) : (null, null);
    }

    /// <summary>A day without a time is compared by the day alone.</summary>
    private static void CheckOrder(PostDate? date, PostDate? updated, List<Diagnostic> faults)
    {
        if (date is null || updated is null || date.Value == DateTimeOffset.UnixEpoch)
        {
            return;
        }

        var isEarlier = date.HasTime && updated.HasTime ? updated.Value < date.Value : updated.Value.Date < date.Value.Date;
        if (isEarlier)
        {
            faults.Add(FrontMatterFaults.UpdatedBeforeDate(updated.Place, IsoDate(updated), IsoDate(date)));
        }
    }

    private static string IsoDate(PostDate date) =>
        date.Value.ToString(date.HasTime ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A text alone is the image's <c>src</c>.</summary>
    private static PostImage? LeadImage(MappingReader keys, List<Diagnostic> faults)
    {
        if (keys.ScalarIfAny("image") is not null)
        {
            return keys.Text("image") is { } alone ? Checked(new PostImage(alone, "", null, null), faults) : null;
        }

        if (keys.Mapping("image") is not { } image)
        {
            return null;
        }

        var (src, alt, caption, credit) = (image.Text("src"), image.Text("alt"), image.Text("caption"), image.Text("credit"));
        return src is { } address ? Checked(new PostImage(address, alt?.Value ?? "", caption?.Value, credit?.Value), faults) : null;
    }

    private static PostImage? Checked(PostImage image, List<Diagnostic> faults)
    {
        if (UrlRules.Classify(image.Src.Value) is UrlKind.Relative or UrlKind.RootRelative or UrlKind.Http)
        {
            return image;
        }

        faults.Add(FrontMatterFaults.BadImage(image.Src.Place, image.Src.Value));
        return null;
    }

    private static ImmutableArray<SourceReference> Sources(MappingReader keys, DateTimeZone zone, List<Diagnostic> faults)
    {
        var readers = keys.MappingList("sources");
        if (keys.Mapping("source") is { } single)
        {
            readers = readers.Insert(0, single);
        }

        return [.. readers.Select(reader => Source(reader, zone, faults)).OfType<SourceReference>()];
    }

    private static SourceReference? Source(MappingReader keys, DateTimeZone zone, List<Diagnostic> faults)
    {
        var (name, url, author) = (keys.Text("name"), keys.Url("url"), keys.Text("author"));
        var (published, archive) = (Date(keys, "published", zone, faults), keys.Url("archive"));
        return name is { } who && url is { } where
            ? new SourceReference(who.Value, where.Value, author?.Value, published, archive?.Value)
            : null;
    }

    private static Placed<string>? FeedId(MappingReader keys, List<Diagnostic> faults)
    {
        if (keys.Text("feed_id") is not { } written)
        {
            return null;
        }

        var id = new Placed<string>(written.Value.Trim(), written.Place);
        if (FeedIdRules.IsValid(id.Value))
        {
            return id;
        }

        faults.Add(FrontMatterFaults.BadFeedId(id.Place, id.Value));
        return null;
    }

    private static RelatedChoice Related(MappingReader keys) => keys.ScalarIfAny("related")?.Value switch
    {
        "false" or "False" or "FALSE" => RelatedChoice.Off,
        "true" or "True" or "TRUE" => RelatedChoice.Automatic,
        _ => keys.List("related") is { Length: > 0 } pinned
            ? new RelatedChoice(false, [.. pinned.Select(name => name with { Value = CanonicalForm.Compose(name.Value) })])
                : RelatedChoice.Automatic,
    };

    private static ImmutableArray<Placed<string>> Aliases(MappingReader keys, List<Diagnostic> faults)
    {
        var aliases = ImmutableArray.CreateBuilder<Placed<string>>();
        foreach (var alias in keys.List("aliases"))
        {
            if (AliasPath(alias.Value) is { } path)
            {
                aliases.Add(alias with { Value = path });
            }
            else
            {
                faults.Add(FrontMatterFaults.BadAlias(alias.Place, alias.Value));
            }
        }

        return aliases.DrainToImmutable();
    }

    /// <summary>The former URL as a site path, decoded when it was copied from a browser (<c>/%E6%97%A5/</c>); null when it is
    /// none.</summary>
    private static string? AliasPath(string alias)
    {
        if (alias.Contains("%2f", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var path = CanonicalForm.Compose(Uri.UnescapeDataString(alias));
        return path.Length > 1 && path[0] == '/' && path[1] != '/' && path.Trim('/').Split('/').All(part => Slug.Check(part) is null)
            ? path
            : null;
    }

    private static Placed<string>? PostName(Placed<string>? name) =>
        name is { } written ? written with { Value = CanonicalForm.Compose(written.Value) } : null;
}
