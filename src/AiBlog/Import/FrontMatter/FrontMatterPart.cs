using AiBlog.Diagnostics;
using AiBlog.Text.Yaml;

namespace AiBlog.Import.FrontMatter;

/// <summary>The front matter of a source file, whatever its language, and where its text begins.</summary>
/// <param name="Raw">As written, without its delimiters; kept as text when it does not parse.</param>
/// <param name="Fault">The first fault in it; null when it parses.</param>
internal sealed record FrontMatterPart(YamlMapping Keys, string Raw, int BodyOffset, Placed<string>? Fault)
{
    public static FrontMatterPart None { get; } = new(YamlMapping.Empty, "", 0, null);
}
