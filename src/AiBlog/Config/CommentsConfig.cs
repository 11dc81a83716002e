using AiBlog.Diagnostics;
using AiBlog.Text.Yaml;

namespace AiBlog.Config;

/// <summary>How readers comment: the provider, and the whole mapping for its own settings.</summary>
internal sealed record CommentsConfig(Placed<string> Provider, YamlMapping Settings);
