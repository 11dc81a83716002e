namespace AiBlog.Text.Typesetting;

/// <summary>Receives text with smart punctuation, and remembers what the next mark depends on.</summary>
internal interface ITypesetter
{
    QuoteMarks Quotes { get; }

    /// <summary>The character before the next text; <c>\0</c> where a block begins.</summary>
    char Previous { get; }

    bool IsQuoting { get; set; }

    bool IsQuotingInside { get; set; }

    void Text(ReadOnlySpan<char> text);
}
