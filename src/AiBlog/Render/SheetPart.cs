using System.Collections.Immutable;

namespace AiBlog.Render;

/// <summary>A part of a stylesheet that loads from elsewhere.</summary>
internal sealed record SheetPart(ImmutableArray<string> Services, byte[] Bytes)
{
    /// <summary>The path of the part, beside its stylesheet.</summary>
    public string PathOf(string sheet) => $"{sheet[..^".css".Length]}.{string.Join('.', Services)}.css";
}
