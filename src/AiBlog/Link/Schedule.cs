using System.Collections.Immutable;
using AiBlog.Parse;

namespace AiBlog.Link;

/// <summary>Parts what is out from drafts, what comes later and what has expired.</summary>
internal static class Schedule
{
    public static (ImmutableArray<ParsedFile> Out, ImmutableArray<Withheld> Withheld) Apply(IEnumerable<ParsedFile> files, BuildChoice choice)
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
