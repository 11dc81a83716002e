using System.Buffers;

namespace AiBlog.Text.Highlighting;

/// <summary>A stretch of code with an opening and a closing mark: a string, a comment, an attribute.</summary>
/// <param name="Open">What begins it, a prefix such as <c>r</c> or <c>$@</c> included.</param>
/// <param name="Close">What ends it; null when <paramref name="Open"/> is the whole token, empty when the end of the line ends it.</param>
internal sealed record Region(string Open, string? Close)
{
    public TokenClass Class { get; init; } = TokenClass.Text;

    /// <summary>Takes the next character's meaning away; NUL for none.</summary>
    public char Escape { get; init; }

    public bool IsMultiline { get; init; }

    /// <summary>The closing mark written twice stands for itself.</summary>
    public bool IsDoubled { get; init; }

    /// <summary>What inside needs a closing mark of its own: <c>/*</c> where comments nest.</summary>
    public string Nest { get; init; } = "";

    /// <summary>What opens code inside a string: <c>${</c>; its last character says which bracket closes it.</summary>
    public string Hole { get; init; } = "";

    /// <summary><c>{{</c> is no hole.</summary>
    public bool IsHoleDoubled { get; init; }

    /// <summary><c>$name</c> inside is a variable.</summary>
    public bool HasVariables { get; init; }

    /// <summary>The characters of a free part after the opening mark that the closing mark repeats: <c>#</c> in Rust's <c>r##"</c>.</summary>
    public SearchValues<char>? Fence { get; init; }

    /// <summary>What follows the free part at the opening.</summary>
    public string Tail { get; init; } = "";

    /// <summary>What follows the free part at the end.</summary>
    public string CloseTail { get; init; } = "";

    /// <summary>Ends at a line that holds the delimiter named where it was announced.</summary>
    public bool IsHeredoc { get; init; }

    public bool IsAtLineStart { get; init; }

    /// <summary>Only after a space, a separator or the start: <c>#</c> in a shell.</summary>
    public bool IsAfterSpace { get; init; }

    /// <summary>Only outside all brackets.</summary>
    public bool IsOutermost { get; init; }

    public bool IgnoresCase { get; init; }

    /// <summary>Every character at which the lexer must look closer.</summary>
    public SearchValues<char> Stops => field ??= SearchValues.Create(
        [
            .. Close is { Length: > 0 } ? Close[..1] : "\n",
            .. Nest is { Length: > 0 } ? Nest[..1] : "",
            .. Hole is { Length: > 0 } ? Hole[..1] : "",
            .. Escape == '\0' ? "" : $"{Escape}",
            .. HasVariables ? "$" : "",
            .. IsMultiline ? "" : "\n",
        ]);

    public static Region Line(string open) => new(open, "") { Class = TokenClass.Comment };

    public static Region Block(string open, string close) => new(open, close) { Class = TokenClass.Comment, IsMultiline = true };

    /// <summary>A string on one line with backslash escapes.</summary>
    public static Region Quoted(string open, string close) => new(open, close) { Escape = '\\' };

    /// <summary>A string on one line with backslash escapes whose opening mark is also the closing one.</summary>
    public static Region Quoted(string mark) => Quoted(mark, mark);

    /// <summary>A string over many lines without escapes.</summary>
    public static Region Raw(string open, string close) => new(open, close) { IsMultiline = true };

    /// <summary>A fixed token.</summary>
    public static Region Token(string text, TokenClass kind) => new(text, null) { Class = kind };
}
