using AiBlog.Parse.Markdown;

namespace AiBlog.Parse.Tree;

/// <summary>An attribute that the body keeps.</summary>
/// <param name="Value">Decoded; empty when the attribute is a slot.</param>
/// <param name="Slot">The URL that Link writes in place of the attribute; its offset does not count.</param>
internal readonly record struct BodyAttribute(string Name, string Value, Hole? Slot = null);
