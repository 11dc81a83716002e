namespace AiBlog.Text.Html;

/// <summary>How an attribute's value is written.</summary>
internal enum QuoteKind
{
    /// <summary>No value at all: <c>async</c>.</summary>
    Absent,
    Unquoted,
    Single,
    Double,
}
