namespace AiBlog.Text.Css;

/// <summary>What a stretch of a stylesheet is to the CSS tokenizer; only what the nesting and the addresses depend on is told apart.</summary>
internal enum CssTokenKind
{
    /// <summary>White space or a comment.</summary>
    Space,

    /// <summary>A name, a number or a number with its unit.</summary>
    Word,

    /// <summary>A name with the bracket behind it.</summary>
    Function,
    AtKeyword,
    Text,

    /// <summary>A text that a line end breaks off; what holds it is not valid.</summary>
    BadText,

    /// <summary><c>url(...)</c> without quotation marks.</summary>
    Url,
    BadUrl,
    Open,
    Close,
    Semicolon,
    Colon,
    Other,
}
