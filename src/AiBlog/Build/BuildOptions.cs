using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Images.Variants;
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

    /// <summary>Whether results of earlier builds are used, and kept for the next one.</summary>
    public bool IsIncremental { get; init; } = true;

    /// <summary>Whoever asks looks at the posts themselves, not only at what was found.</summary>
    public bool NeedsSite { get; init; }

    /// <summary>Measures what the parts of the build cost; null when nobody asks.</summary>
    public Meter? Meter { get; init; }

    /// <summary>The command that asks, for hints that say how to run it again.</summary>
    public string Command { get; init; } = "build";

    /// <summary>Loads the native image library; returns why it cannot be used, or null.</summary>
    public Func<string?> LoadImageLibrary { get; init; } = VipsLibrary.Load;

    /// <summary>Where encoded images are kept from one build to the next.</summary>
    public ImageStore NewImageStore() => new(Path.Combine(Root, ".aiblog", "images"));
}

/// <summary>Told how far a build is; it must not change anything.</summary>
/// <param name="Stage">A stage begins: load, parse, link, render, emit.</param>
/// <param name="Made">Files made so far, of how many; called from many threads.</param>
internal sealed record BuildObserver(Action<string> Stage, Action<int, int> Made)
{
    public static BuildObserver None { get; } = new(_ => { }, (_, _) => { });
}
