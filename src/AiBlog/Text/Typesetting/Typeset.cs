using System.Buffers;
using System.Text;

namespace AiBlog.Text.Typesetting;

/// <summary>Typesets plain text that is no Markdown: titles, descriptions, interface strings.</summary>
internal static class Typeset
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'-.");

    /// <summary>Returns the text with the quotation marks, dashes, and ellipses of a language.</summary>
    public static string Plain(string text, string language)
    {
        if (!text.AsSpan().ContainsAny(Marks))
        {
            return text;
        }

        var writer = new PlainTypesetter(QuoteMarks.Of(language), text.Length);
        SmartPunctuation.Write(writer, text, ' ');
        return writer.ToString();
    }

    private sealed class PlainTypesetter(QuoteMarks quotes, int length) : ITypesetter
    {
        private readonly StringBuilder written = new(length + 8);

        public QuoteMarks Quotes { get; } = quotes;

        public char Previous => written.Length == 0 ? '\0' : written[^1];

        public bool IsQuoting { get; set; }

        public bool IsQuotingInside { get; set; }

        public void Text(ReadOnlySpan<char> text) => written.Append(text);

        public override string ToString() => written.ToString();
    }
}

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
