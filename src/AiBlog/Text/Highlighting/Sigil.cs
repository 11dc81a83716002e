namespace AiBlog.Text.Highlighting;

/// <summary>A mark that gives the word behind it a class: <c>@Override</c>, <c>$name</c>, <c>--option</c>.</summary>
internal sealed record Sigil(char Mark, TokenClass Class)
{
    public bool IsAtLineStart { get; init; }

    public bool IsAfterSpace { get; init; }

    /// <summary>May follow a word without a space: <c>div.name</c>.</summary>
    public bool IsAfterWord { get; init; }

    /// <summary>May stand twice: <c>--option</c>, <c>@@field</c>.</summary>
    public bool IsDoubling { get; init; }

    /// <summary>A digit may follow: <c>#0af</c>.</summary>
    public bool TakesDigits { get; init; }
}
