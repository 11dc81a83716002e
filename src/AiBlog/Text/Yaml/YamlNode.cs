using AiBlog.Diagnostics;

namespace AiBlog.Text.Yaml;

/// <summary>A value in a YAML document and where it begins.</summary>
internal abstract record YamlNode(Place Place);
