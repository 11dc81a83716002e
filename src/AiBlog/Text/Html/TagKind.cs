namespace AiBlog.Text.Html;

/// <summary>What a stretch of markup between angle brackets is to the HTML tokenizer.</summary>
internal enum TagKind
{
    Start,
    End,

    /// <summary>A comment, a bogus comment (<c>&lt;?x></c>, <c>&lt;!x></c>, <c>&lt;/3></c>) included.</summary>
    Comment,
    Doctype,

    /// <summary>A CDATA section, which exists in SVG and MathML only; elsewhere it is a comment.</summary>
    CData,

    /// <summary><c>&lt;/></c>, which makes nothing at all.</summary>
    Nothing,
}
