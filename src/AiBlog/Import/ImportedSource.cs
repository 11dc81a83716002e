namespace AiBlog.Import;

/// <summary>What an imported post reports on.</summary>
internal sealed record ImportedSource(string Name, string Url);
