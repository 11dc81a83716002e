using System.Collections.Immutable;

namespace AiBlog.Text.Highlighting;

/// <summary>The table from which the lexer reads a language.</summary>
internal sealed record LanguageDefinition
{
    /// <summary>Words are separated by spaces or line ends, here and below.</summary>
    public string Keywords { get; init; } = "";

    public string Types { get; init; } = "";

    public string Constants { get; init; } = "";

    /// <summary>Words that are element names in a style sheet.</summary>
    public string Tags { get; init; } = "";

    public bool IgnoresCase { get; init; }

    /// <summary>Tried in order, so longer openings come first.</summary>
    public ImmutableArray<Region> Regions { get; init; } = [];

    public ImmutableArray<Sigil> Sigils { get; init; } = [];

    public ImmutableArray<KeyRule> Keys { get; init; } = [];

    public HeredocRule? Heredoc { get; init; }

    /// <summary>Characters besides letters and the underscore with which a word may begin.</summary>
    public string WordStarts { get; init; } = "";

    /// <summary>Characters besides letters, digits, the underscore and <see cref="WordStarts"/> with which a word may go on.</summary>
    public string WordMarks { get; init; } = "";

    /// <summary>Characters besides the point that may stand between the digits of a number.</summary>
    public string NumberMarks { get; init; } = "";

    /// <summary>Characters that make a variable with the <c>$</c> before them.</summary>
    public string VariableMarks { get; init; } = "";

    /// <summary>Characters that join two names in a variable: <c>$env:PATH</c>.</summary>
    public string VariableJoints { get; init; } = "";

    /// <summary>Takes the next character's meaning away outside strings too; NUL for none.</summary>
    public char Escape { get; init; }

    /// <summary>A word before a parenthesis is a function.</summary>
    public bool HasCalls { get; init; } = true;

    /// <summary>A word before an exclamation mark is a macro.</summary>
    public bool HasMacros { get; init; }

    /// <summary>A capital begins the name of a type; capitals only are a constant.</summary>
    public bool HasCapitalTypes { get; init; }

    /// <summary>The first word of a command is its name.</summary>
    public bool HasCommands { get; init; }

    /// <summary>What follows a command's name is text, even where it looks like a keyword.</summary>
    public bool HasBareArguments { get; init; }

    /// <summary>Words after which a command begins.</summary>
    public string CommandOpeners { get; init; } = "";

    /// <summary>A slash where no operand stands before it opens a regular expression.</summary>
    public bool HasRegex { get; init; }

    /// <summary>An apostrophe may begin a lifetime instead of a character.</summary>
    public bool HasLifetimes { get; init; }

    /// <summary><c>#include</c> takes a name in angle brackets.</summary>
    public bool HasIncludes { get; init; }
}
