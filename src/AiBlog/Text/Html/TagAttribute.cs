namespace AiBlog.Text.Html;

/// <summary>One attribute of a tag as it is written; offsets count from the start of the scanned text.</summary>
internal readonly ref struct TagAttribute(
    ReadOnlySpan<char> name, ReadOnlySpan<char> rawValue, int start, int valueStart, int end, QuoteKind quote)
{
    public ReadOnlySpan<char> Name { get; } = name;

    public ReadOnlySpan<char> RawValue { get; } = rawValue;

    public int Start { get; } = start;

    public int NameEnd => Start + Name.Length;

    public int ValueStart { get; } = valueStart;

    public int ValueEnd => ValueStart + RawValue.Length;

    public int End { get; } = end;

    public QuoteKind Quote { get; } = quote;

    /// <summary>Whether the attribute has this lower-case name, whatever the case it is written in.</summary>
    public bool Is(ReadOnlySpan<char> name) => System.Text.Ascii.EqualsIgnoreCase(Name, name);

    /// <summary>The value with character references decoded as attributes decode them.</summary>
    public string Value() => CharacterReferences.DecodeAttribute(RawValue);
}
