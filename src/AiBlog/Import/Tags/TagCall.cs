using AiBlog.Diagnostics;

namespace AiBlog.Import.Tags;

/// <summary>A template tag with all that its meaning depends on.</summary>
/// <param name="Inner">The text up to its closing tag, already rewritten unless the tag marks code; null when there is no closing tag.</param>
internal sealed record TagCall(TemplateTag Tag, TagArguments Arguments, string? Inner, Place Place, TagScope Scope)
{
    public string Name => Tag.Name;
}
