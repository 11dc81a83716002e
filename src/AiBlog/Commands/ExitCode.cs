namespace AiBlog.Commands;

internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>The site has errors, or warnings with --strict.</summary>
    public const int SiteHasErrors = 1;

    public const int WrongUsage = 2;

    /// <summary>Disk full, no permission, port taken.</summary>
    public const int MachineFailed = 3;
}
