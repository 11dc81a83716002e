using AiBlog.Diagnostics;

namespace AiBlog.Check;

/// <summary>A link to another site.</summary>
/// <param name="Url">Absolute, http or https.</param>
/// <param name="Place">Where a file has it first.</param>
internal sealed record ExternalLink(string Url, Place Place);
