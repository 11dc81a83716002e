namespace AiBlog.Config;

/// <summary>How a link within the site is reported whose target does not exist.</summary>
internal enum LinkPolicy
{
    Error,
    Warn,
}
