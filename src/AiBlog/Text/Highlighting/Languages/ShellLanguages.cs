namespace AiBlog.Text.Highlighting.Languages;

/// <summary>Shells and what is built on them: bash, PowerShell, Dockerfile and Makefile.</summary>
internal static class ShellLanguages
{
    private const string PathCharacters = "-:@+~%";

    private static readonly Region ShellComment = Region.Line("#") with { IsAfterSpace = true };

    private static readonly Region[] ShellStrings =
    [
        Region.Quoted("$'", "'") with { IsMultiline = true },
        Region.Quoted("\"") with { IsMultiline = true, Hole = "$(", HasVariables = true },
        Region.Raw("'", "'"),
    ];

    private static readonly HeredocRule ShellHeredoc = new(
        "<<",
        new Region("", "\n") { IsMultiline = true, IsHeredoc = true, Escape = '\\', Hole = "$(", HasVariables = true });

    public static Grammar Bash { get; } = new(new LanguageDefinition
    {
        Keywords = "case coproc do done elif else esac fi for function if in select then time until while",
        CommandOpeners = "command do elif else exec if sudo then time until while",
        Constants = """
            alias bg cd command declare echo eval exec exit export false fg getopts hash jobs kill let local printf pwd read readonly return
            set shift shopt source sudo test trap true type typeset ulimit umask unalias unset wait
            """,
        WordStarts = "./~",
        WordMarks = PathCharacters,
        VariableMarks = "?@#*!-$",
        Escape = '\\',
        HasCommands = true,
        HasBareArguments = true,
        Keys = [new KeyRule('=', TokenClass.Variable) { IsTight = true }],
        Heredoc = ShellHeredoc,
        Sigils =
        [
            new Sigil('$', TokenClass.Variable) { IsAfterWord = true },
            new Sigil('-', TokenClass.Attribute) { IsAfterSpace = true, IsDoubling = true },
        ],
        Regions = [ShellComment, .. ShellStrings, Region.Token("<<<", TokenClass.None)],
    });

    public static Grammar PowerShell { get; } = new(new LanguageDefinition
    {
        Keywords = """
            begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach function hidden if in
            param process return static switch throw trap try until using while
            """,
        CommandOpeners = "begin do else end finally function process try",
        IgnoresCase = true,
        HasCommands = true,
        HasCapitalTypes = true,
        WordStarts = "./",
        WordMarks = "-\\",
        VariableMarks = "?^$",
        VariableJoints = ":",
        Escape = '`',
        Sigils =
        [
            new Sigil('$', TokenClass.Variable),
            new Sigil('-', TokenClass.Attribute) { IsAfterSpace = true },
        ],
        Regions =
        [
            Region.Block("<#", "#>"),
            ShellComment,
            Region.Raw("@\"", "\n\"@") with { Hole = "$(", HasVariables = true },
            Region.Raw("@'", "\n'@"),
            new Region("\"", "\"") { IsMultiline = true, IsDoubled = true, Escape = '`', Hole = "$(", HasVariables = true },
            new Region("'", "'") { IsMultiline = true, IsDoubled = true },
        ],
    });

    public static Grammar Dockerfile { get; } = new(new LanguageDefinition
    {
        Keywords = "ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER "
            + "VOLUME WORKDIR",
        WordStarts = "./~",
        WordMarks = PathCharacters,
        Escape = '\\',
        Keys = [new KeyRule('=', TokenClass.Variable) { IsTight = true }],
        Heredoc = ShellHeredoc,
        Sigils =
        [
            new Sigil('$', TokenClass.Variable) { IsAfterWord = true },
            new Sigil('-', TokenClass.Attribute) { IsAfterSpace = true, IsDoubling = true },
        ],
        Regions = [ShellComment, .. ShellStrings],
    });

    public static Grammar Makefile { get; } = new(new LanguageDefinition
    {
        Keywords = "define else endef endif export ifdef ifeq ifndef ifneq include override unexport vpath",
        Constants = ".DEFAULT_GOAL .DELETE_ON_ERROR .ONESHELL .PHONY .SILENT .SUFFIXES",
        WordStarts = "./%",
        WordMarks = "-",
        VariableMarks = "@<^?*+%$",
        Escape = '\\',
        Keys =
        [
            new KeyRule('=', TokenClass.Variable) { IsAtLineStart = true },
            new KeyRule(':', TokenClass.Function) { IsAtLineStart = true },
        ],
        Sigils =
        [
            new Sigil('$', TokenClass.Variable) { IsAfterWord = true },
            new Sigil('-', TokenClass.Attribute) { IsAfterSpace = true, IsDoubling = true },
        ],
        Regions =
        [
            ShellComment,
            new Region("$(", ")") { Class = TokenClass.Variable, Nest = "(" },
            Region.Quoted("\"") with { HasVariables = true },
            new Region("'", "'") { HasVariables = true },
        ],
    });
}
