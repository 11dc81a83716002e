using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Text.Yaml;

/// <summary>Reads a YAML document whose root is a mapping, within bounds, keeping every place.</summary>
/// <remarks>There are no anchors, no aliases, no tags and no types: those are what makes YAML dangerous and slow.</remarks>
internal static class YamlTree
{
    public static YamlRead Read(SourceText source, int start, int length, int maxBytes)
    {
        var faults = new List<Diagnostic>();
        var span = source.Text.AsSpan(start, length);
        if (System.Text.Encoding.UTF8.GetByteCount(span) > maxBytes)
        {
            return new YamlRead(YamlMapping.Empty, [YamlFaults.TooLarge(source.PlaceOf(start), maxBytes / 1024)]);
        }

        var nul = span.IndexOf('\0');
        if (nul >= 0)
        {
            return new YamlRead(YamlMapping.Empty, [YamlFaults.ControlCharacter(source.PlaceOf(start + nul))]);
        }

        var attempt = YamlBuilder.Build(source, start, length, faults);
        var root = attempt.FaultOffset is { } offset
            ? YamlRecovery.Read(source, start, length, offset, faults)
            : RootOf(attempt.Root, faults);
        return new YamlRead(root, [.. faults.OrderBy(f => f.Place.Line).ThenBy(f => f.Place.Column)]);
    }

    private static YamlMapping RootOf(YamlNode? root, List<Diagnostic> faults)
    {
        switch (root)
        {
            case YamlMapping mapping:
                return mapping;
            case YamlSequence list:
                faults.Add(YamlFaults.ListAtRoot(list.Place));
                break;
            case YamlScalar { IsNull: false } scalar:
                faults.Add(YamlFaults.MissingColon(scalar.Place, scalar.Value));
                break;
        }

        return YamlMapping.Empty;
    }
}

/// <summary>What could be read of a document, and every fault that was found in it.</summary>
internal sealed record YamlRead(YamlMapping Root, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>A key may have been written that is not in the tree, so nobody should call it missing.</summary>
    public bool MayLackKeys => Diagnostics.Any(d => d.Code is
        "yaml-too-large" or "yaml-too-deep" or "yaml-syntax" or "yaml-missing-colon" or "yaml-bad-key" or "yaml-indentation"
        or "yaml-second-document");
}
