using System.Collections.Immutable;

namespace AiBlog.Fuzz.Targets;

/// <summary>The targets by name. Each reads one input, and throws when the program crashes or breaks a rule on it.</summary>
internal static class FuzzTargets
{
    public static ImmutableSortedDictionary<string, Action<byte[]>> All { get; } = new Dictionary<string, Action<byte[]>>(StringComparer.Ordinal)
    {
        ["comment"] = CommentTarget.Run,
        ["configuration"] = ConfigurationTarget.Run,
        ["css"] = CssTarget.Run,
        ["front-matter"] = FrontMatterTarget.Run,
        ["html"] = HtmlTarget.Run,
        ["image"] = ImageTarget.Run,
        ["import"] = ImportTarget.Run,
        ["markdown"] = MarkdownTarget.Run,
        ["svg"] = SvgTarget.Run,
        ["template"] = TemplateTarget.Run,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
