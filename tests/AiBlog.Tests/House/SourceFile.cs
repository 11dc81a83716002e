namespace AiBlog.Tests.House;

/// <summary>One C# file of the repository, and its text without comments and without the letters of its strings.</summary>
/// <param name="Name">Relative to the root, with forward slashes.</param>
internal sealed record SourceFile(string Name, string Text)
{
    public string TypeName => Name[(Name.LastIndexOf('/') + 1)..].Split('.')[0];

    /// <summary>The first folder below <c>src/AiBlog/</c>; empty for the files that stand in it.</summary>
    public string Layer => Name.Split('/') is { Length: > 3 } parts ? parts[2] : "";

    public IReadOnlyList<string> Lines => Text.Split('\n');

    /// <summary>The code of each line, at the same columns as in <see cref="Lines"/>.</summary>
    public IReadOnlyList<string> CodeLines { get; } = CodeText.Of(Text).Split('\n');

    /// <summary>A finding for a failure's list: <c>file:line: what</c>.</summary>
    public string At(int lineIndex, string what) => $"{Name}:{lineIndex + 1}: {what}";
}
