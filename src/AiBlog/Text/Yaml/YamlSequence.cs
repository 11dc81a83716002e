using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Text.Yaml;

/// <summary>A list.</summary>
internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, Place Place) : YamlNode(Place);
