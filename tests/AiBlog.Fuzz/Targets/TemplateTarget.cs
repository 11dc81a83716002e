using AiBlog.Diagnostics;
using AiBlog.Privacy.Gate;
using AiBlog.Render.Gate;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Fuzz.Targets;

/// <summary>A layout of a theme: reading it, checking it, and looking for what it loads.</summary>
internal static class TemplateTarget
{
    private const string Path = "layouts/post.html";

    public static void Run(byte[] input)
    {
        if (Claim.TextOf(Path, input) is not { } text)
        {
            return;
        }

        var first = TemplateSet.Parse([new TemplateSource(Path, Path, text.Text)]);
        Claim.Places(first.Diagnostics, text);
        Claim.Same(first.Diagnostics, TemplateSet.Parse([new TemplateSource(Path, Path, text.Text)]).Diagnostics);
        var report = new GateReport(Severity.Warning);
        TemplateGate.Look(first.Templates, FuzzSite.Rules, report);
        Claim.Places(report.Diagnostics, text);
    }
}
