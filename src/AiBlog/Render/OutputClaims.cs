using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Urls;

namespace AiBlog.Render;

/// <summary>Makes sure that each path of the output has one source, also on file systems that ignore upper case or how an accent is
/// encoded, and that no path is in a reserved folder.</summary>
internal static class OutputClaims
{
    /// <summary>The outputs in ordinal order of their paths; of two that clash the later is reported and skipped. A file of the author
    /// replaces one that the program generates; the sources of such files are listed.</summary>
    public static (ImmutableArray<PlannedOutput> Outputs, ImmutableArray<string> Replaced,
        ImmutableArray<Diagnostic> Diagnostics) Settle(IEnumerable<PlannedOutput> all)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var replaced = ImmutableArray.CreateBuilder<string>();
        var claimed = new Dictionary<string, PlannedOutput>(StringComparer.OrdinalIgnoreCase);
        foreach (var output in all)
        {
            if (ReservedPath.Of(output.Path, output is TemplatedPage) is { } folder)
            {
                diagnostics.Add(SiteFaults.ReservedFolder(output.Alias ?? Place.OfFile(output.Origin), output.Path, folder));
            }
            else if (CanonicalForm.KeyOf(output.Path) is var key && !claimed.TryAdd(key, output))
            {
                Settle(output, key, claimed, replaced, diagnostics);
            }
        }

        var outputs = claimed.Values.OrderBy(output => output.Path, StringComparer.Ordinal).ToImmutableArray();
        foreach (var below in outputs.GroupBy(output => FileAbove(output, claimed)))
        {
            if (below.Key is { } file)
            {
                diagnostics.Add(BelowFile(below.First(), file));
            }
        }

        return (outputs, replaced.ToImmutable(), diagnostics.ToImmutable());
    }

    private static void Settle(
        PlannedOutput output, string key, Dictionary<string, PlannedOutput> claimed, ImmutableArray<string>.Builder replaced,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var first = claimed[key];
        if (output is CopiedFile && first is { IsReplaceable: true } && first.Path == output.Path)
        {
            claimed[key] = output;
            replaced.Add(output.Origin);
        }
        else
        {
            diagnostics.Add(Clash(output, first));
        }
    }

    private static Diagnostic Clash(PlannedOutput output, PlannedOutput first) => output.Alias is { } alias
        ? SiteFaults.AliasCollision(alias, output.Path, first.Origin)
        : output.Path.Equals(first.Path, StringComparison.OrdinalIgnoreCase)
            ? SiteFaults.OutputCollision(output.Path, first.Origin, output.Origin)
            : SiteFaults.OutputLookalike(output.Path, first.Origin, output.Origin);

    /// <summary>The file that has the name of a folder which <paramref name="output"/> needs.</summary>
    private static PlannedOutput? FileAbove(PlannedOutput output, Dictionary<string, PlannedOutput> claimed)
    {
        var files = claimed.GetAlternateLookup<ReadOnlySpan<char>>();
        var key = CanonicalForm.KeyOf(output.Path);
        for (var slash = key.LastIndexOf('/'); slash > 0; slash = key.LastIndexOf('/', slash - 1))
        {
            if (files.TryGetValue(key.AsSpan(0, slash), out var file))
            {
                return file;
            }
        }

        return null;
    }

    private static Diagnostic BelowFile(PlannedOutput output, PlannedOutput file)
    {
        if (output.Alias is { } alias)
        {
            return SiteFaults.AliasCollision(alias, file.Path, file.Origin);
        }

        return file.Alias is { } above
            ? SiteFaults.AliasCollision(above, file.Path, output.Origin)
            : SiteFaults.OutputBelowFile(output.Path, output.Origin, file.Path, file.Origin);
    }
}
