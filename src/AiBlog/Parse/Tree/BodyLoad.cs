using AiBlog.Diagnostics;
using AiBlog.Privacy.Policy;

namespace AiBlog.Parse.Tree;

/// <summary>A URL that an element loads by itself.</summary>
/// <param name="Url">Decoded.</param>
internal readonly record struct BodyLoad(string Url, ResourceKind Kind, Place Place);
