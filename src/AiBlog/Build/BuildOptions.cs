using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Link;

namespace AiBlog.Build;

/// <summary>What a build is told besides the folder of the site.</summary>
/// <param name="Root">The site's folder, absolute.</param>
/// <param name="BaseUrl">Instead of the configuration's.</param>
/// <param name="AnchorSeverity">What a link to a missing anchor is: a warning for a build, an error for a check.</param>
/// <param name="Jobs">Threads, at least 1.</param>
internal sealed record BuildOptions(string Root, BaseUrl? BaseUrl, BuildChoice Choice, Severity AnchorSeverity, int Jobs)
{
    /// <summary>Warnings count as errors: with one, the site is not published.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The command that asks, for hints that say how to run it again.</summary>
    public string Command { get; init; } = "build";
}
