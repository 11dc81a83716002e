namespace AiBlog.Text.Yaml;

/// <summary>One run of the parser: a tree, or nothing and the offset at which the parser gave up.</summary>
internal readonly record struct YamlAttempt(YamlNode? Root, int? FaultOffset);
