using System.Collections.Immutable;
using AiBlog.Parse;

namespace AiBlog.Link;

/// <summary>Separates published files from drafts, scheduled posts, and expired posts.</summary>
internal static class Schedule
{
    public static (ImmutableArray<ParsedFile> Published, ImmutableArray<Unpublished> Unpublished) Apply(
        IEnumerable<ParsedFile> files, BuildChoice choice)
    {
        var published = ImmutableArray.CreateBuilder<ParsedFile>();
        var unpublished = ImmutableArray.CreateBuilder<Unpublished>();
        foreach (var file in files)
        {
            if (ReasonOf(file.Front, choice) is { } reason)
            {
                var due = reason == UnpublishedReason.Scheduled ? file.Front.Date?.Value : null;
                unpublished.Add(new Unpublished(file.Path, file.Front.Title, reason, due));
            }
            else
            {
                published.Add(file);
            }
        }

        return (published.ToImmutable(), unpublished.ToImmutable());
    }

    /// <summary>When the files are published and expire, whether or not they are published now.</summary>
    public static IEnumerable<DateTimeOffset> MomentsOf(IEnumerable<ParsedFile> files) => files
        .SelectMany(file => new[] { file.Front.Date?.Value, file.Front.Expires?.Value })
        .OfType<DateTimeOffset>();

    private static UnpublishedReason? ReasonOf(FrontMatter front, BuildChoice choice)
    {
        if (front.IsDraft && !choice.WithDrafts)
        {
            return UnpublishedReason.Draft;
        }

        if (front.Date is { } date && date.Value > choice.Now && !choice.WithFuture)
        {
            return UnpublishedReason.Scheduled;
        }

        return front.Expires is { } expires && expires.Value <= choice.Now ? UnpublishedReason.Expired : null;
    }
}

/// <summary>Decides which posts are published: the time of the build, and whether it includes drafts and scheduled posts.</summary>
internal sealed record BuildChoice(DateTimeOffset Now, bool WithDrafts, bool WithFuture);

internal enum UnpublishedReason
{
    Draft,
    Scheduled,
    Expired,
}

/// <summary>A post or page that is not published, and why.</summary>
/// <param name="Due">When a scheduled post is published.</param>
internal sealed record Unpublished(string Path, string Title, UnpublishedReason Reason, DateTimeOffset? Due)
{
    /// <summary>As a clause of a message.</summary>
    public string Why => Reason switch
    {
        UnpublishedReason.Draft => "it is a draft",
        UnpublishedReason.Scheduled => "it is scheduled for later",
        _ => "it has expired",
    };
}
