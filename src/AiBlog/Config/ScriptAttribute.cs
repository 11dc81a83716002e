namespace AiBlog.Config;

/// <summary>An attribute of a service's script tag.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Value">Null for an attribute that is only present or absent, such as <c>defer</c>.</param>
internal sealed record ScriptAttribute(string Name, string? Value);
