using System.Buffers;
using System.Text;

namespace AiBlog.Text.Html;

/// <summary>Text into HTML and back.</summary>
internal static class HtmlEncoding
{
    private static readonly SearchValues<char> TextSpecials = SearchValues.Create("&<>");
    private static readonly SearchValues<char> AttributeSpecials = SearchValues.Create("&<>\"'");

    /// <summary>For text between tags; quotes stay as they are.</summary>
    public static string Escape(string text) => Escape(text, TextSpecials);

    /// <summary>For an attribute's value in quotes of either kind; safe between tags too.</summary>
    public static string EscapeAttribute(string value) => Escape(value, AttributeSpecials);

    public static void AppendText(StringBuilder html, ReadOnlySpan<char> text) => Append(html, text, TextSpecials);

    public static void AppendAttribute(StringBuilder html, ReadOnlySpan<char> value) => Append(html, value, AttributeSpecials);

    /// <summary>An attribute with its name, and a space before it.</summary>
    public static void AppendAttribute(StringBuilder html, string name, ReadOnlySpan<char> value)
    {
        html.Append(' ').Append(name).Append("=\"");
        AppendAttribute(html, value);
        html.Append('"');
    }

    /// <summary>Character references decoded as in text, those without a semicolon included.</summary>
    public static string Decode(string html) => CharacterReferences.DecodeText(html);

    /// <summary>Character references decoded as in attributes, where <c>&amp;copy=1</c> stays as it is.</summary>
    public static string DecodeAttribute(string html) => CharacterReferences.DecodeAttribute(html);

    /// <summary>What a reader sees, on one line: no tags, no scripts, white space folded, a space where a block ends.</summary>
    public static string PlainText(string html) => HtmlPlainText.From(html);

    private static string Escape(string text, SearchValues<char> specials)
    {
        if (!text.AsSpan().ContainsAny(specials))
        {
            return text;
        }

        var html = new StringBuilder(text.Length + 16);
        Append(html, text, specials);
        return html.ToString();
    }

    private static void Append(StringBuilder html, ReadOnlySpan<char> text, SearchValues<char> specials)
    {
        for (var at = text.IndexOfAny(specials); at >= 0; at = text.IndexOfAny(specials))
        {
            html.Append(text[..at]).Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(at + 1)..];
        }

        html.Append(text);
    }
}

/// <summary>Text that is HTML already and is written to a page as it is; everything else is escaped.</summary>
internal readonly record struct HtmlText
{
    private readonly object? source;

    public HtmlText(string value) => source = value;

    public HtmlText(HtmlSource made) => source = made;

    public string Value => source switch
    {
        string text => text,
        HtmlSource made => made.Value,
        _ => "",
    };

    /// <summary>A hash of everything that determines the HTML, known without generating it; null if there is none.</summary>
    public UInt128? Key => (source as HtmlSource)?.Key;

    /// <summary>A record's own form, <c>HtmlText { Value = .. }</c>, must never reach a page.</summary>
    public override string ToString() => Value;
}

/// <summary>HTML that is generated on demand: a page that is the same as in the last build does not need it.</summary>
/// <param name="key">A hash of everything that determines the HTML.</param>
internal sealed class HtmlSource(UInt128 key, Func<string> make)
{
    private string? made;

    public UInt128 Key => key;

    public string Value => made ??= make();
}
