namespace AiBlog.Link;

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
