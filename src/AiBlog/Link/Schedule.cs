using System.Collections.Immutable;
using AiBlog.Parse;

namespace AiBlog.Link;

/// <summary>Parts what is out from drafts, what comes later and what has expired.</summary>
internal static class Schedule
{
    public static (ImmutableArray<ParsedFile> Out, ImmutableArray<Withheld> Withheld) Apply(IEnumerable<ParsedFile> files,
        BuildChoice choice)
    {
        var published = ImmutableArray.CreateBuilder<ParsedFile>();
        var withheld = ImmutableArray.CreateBuilder<Withheld>();
        foreach (var file in files)
        {
            if (ReasonOf(file.Front, choice) is { } reason)
            {
                var due = reason == WithheldReason.Scheduled ? file.Front.Date?.Value : null;
                withheld.Add(new Withheld(file.Path, file.Front.Title, reason, due));
            }
            else
            {
                published.Add(file);
            }
        }

        return (published.ToImmutable(), withheld.ToImmutable());
    }

    private static WithheldReason? ReasonOf(FrontMatter front, BuildChoice choice)
    {
        if (front.IsDraft && !choice.WithDrafts)
        {
            return WithheldReason.Draft;
        }

        if (front.Date is { } date && date.Value > choice.Now && !choice.WithFuture)
        {
            return WithheldReason.Scheduled;
        }

        return front.Expires is { } expires && expires.Value <= choice.Now ? WithheldReason.Expired : null;
    }
}

/// <summary>What decides which posts are out: the clock, read once at the edge, and the author's wish to see more.</summary>
internal sealed record BuildChoice(DateTimeOffset Now, bool WithDrafts, bool WithFuture);

internal enum WithheldReason
{
    Draft,
    Scheduled,
    Expired,
}

/// <summary>A post or page that is not out, and why.</summary>
/// <param name="Due">When a scheduled one comes out.</param>
internal sealed record Withheld(string Path, string Title, WithheldReason Reason, DateTimeOffset? Due)
{
    /// <summary>As a clause of a message.</summary>
    public string Why => Reason switch
    {
        WithheldReason.Draft => "it is a draft",
        WithheldReason.Scheduled => "it is scheduled for later",
        _ => "it has expired",
    };
}
