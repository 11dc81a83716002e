using AiBlog.Diagnostics;

namespace AiBlog.Text.Yaml;

/// <summary>A value that could not be read and has its diagnostic already; whoever meets it says nothing more.</summary>
internal sealed record YamlBroken(Place Place) : YamlNode(Place);
