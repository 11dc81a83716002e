namespace AiBlog.Text.Highlighting;

/// <summary>A word or string before this mark is a key: <c>"name":</c>, <c>name =</c>.</summary>
internal sealed record KeyRule(char Mark, TokenClass Class)
{
    /// <summary>No space between key and mark.</summary>
    public bool IsTight { get; init; }

    public bool IsAtLineStart { get; init; }

    /// <summary>A space or the end of the line must follow the mark.</summary>
    public bool IsBeforeSpace { get; init; }
}
