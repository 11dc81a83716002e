namespace AiBlog.Config;

/// <summary>What a link to a Markdown file that does not exist is.</summary>
internal enum LinkPolicy
{
    Error,
    Warn,
}
