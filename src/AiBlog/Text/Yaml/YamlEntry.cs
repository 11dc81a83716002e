namespace AiBlog.Text.Yaml;

/// <summary>One <c>key: value</c> of a mapping.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
