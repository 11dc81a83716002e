using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Text.Yaml;

/// <summary>What could be read of a document, and every fault that was found in it.</summary>
internal sealed record YamlRead(YamlMapping Root, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>A key may have been written that is not in the tree, so nobody should call it missing.</summary>
    public bool MayLackKeys => Diagnostics.Any(d => d.Code is
        "yaml-too-large" or "yaml-too-deep" or "yaml-syntax" or "yaml-missing-colon" or "yaml-bad-key" or "yaml-indentation" or "yaml-second-document");
}
