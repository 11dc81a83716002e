using System.Buffers;

namespace AiBlog.Text.Highlighting.Languages;

/// <summary>Python, Ruby, PHP and Lua.</summary>
internal static class ScriptingLanguages
{
    private static readonly SearchValues<char> EqualsSigns = SearchValues.Create("=");

    public static Grammar Python { get; } = new(new LanguageDefinition
    {
        Keywords = """
            and as assert async await break case class continue def del elif else except finally for from global if import in is lambda
            match nonlocal not or pass raise return try type while with yield
            """,
        Types = "bool bytes complex dict float frozenset int list object set str tuple",
        Constants = """
            True False None NotImplemented Ellipsis self cls __name__ __file__ abs all any callable dir enumerate filter getattr hasattr
            hash id input isinstance issubclass iter len map max min next open ord print range repr reversed round setattr sorted sum
            super vars zip
            """,
        HasCapitalTypes = true,
        Sigils = [new Sigil('@', TokenClass.Attribute) { IsAtLineStart = true }],
        Regions =
        [
            Region.Line("#"),
            .. from prefix in new[] { "f", "rf", "fr", "t" } from mark in PythonMarks select PythonString(prefix, mark) with
            {
                Hole = "{",
                IsHoleDoubled = true,
            },
            .. from prefix in new[] { "r", "b", "rb", "br", "u", "" } from mark in PythonMarks select PythonString(prefix, mark),
        ],
    });

    public static Grammar Ruby { get; } = new(new LanguageDefinition
    {
        Keywords = """
            BEGIN END alias and begin break case class def defined? do else elsif end ensure for if in module next not or redo rescue retry
            return super then undef unless until when while yield
            """,
        Constants = """
            true false nil self __FILE__ __LINE__ attr_accessor attr_reader attr_writer extend include lambda loop private proc protected
            public puts raise require require_relative
            """,
        WordMarks = "?",
        HasCapitalTypes = true,
        HasRegex = true,
        Keys = [new KeyRule(':', TokenClass.Constant) { IsTight = true, IsBeforeSpace = true }],
        Heredoc = new HeredocRule("<<", new Region("", "\n") { IsMultiline = true, IsHeredoc = true, Escape = '\\', Hole = "#{" }, true),
        Sigils =
        [
            new Sigil('@', TokenClass.Variable) { IsDoubling = true },
            new Sigil('$', TokenClass.Variable),
            new Sigil(':', TokenClass.Constant),
        ],
        Regions =
        [
            Region.Line("#"),
            Region.Block("=begin", "\n=end") with { IsAtLineStart = true },
            Region.Quoted("\"") with { IsMultiline = true, Hole = "#{" },
            Region.Quoted("`") with { Hole = "#{" },
            Region.Quoted("'") with { IsMultiline = true },
            .. from kind in new[]
            {
                "w", "i", "W", "I",
            } from pair in new[] { "[]", "()", "{}" } select Region.Raw($"%{kind}{pair[0]}", $"{pair[1]}"),
        ],
    });

    public static Grammar Php { get; } = new(new LanguageDefinition
    {
        Keywords = """
            abstract and array as break callable case catch class clone const continue declare default do echo else elseif enum extends
            final finally fn for foreach function global goto if implements include include_once instanceof insteadof interface match
            namespace new or print private protected public readonly require require_once return static switch throw trait try use var
            while xor yield
            """,
        Types = "bool float int iterable mixed never object string void self parent",
        Constants = "true false null empty isset unset",
        IgnoresCase = true,
        HasCapitalTypes = true,
        Heredoc = new HeredocRule("<<<", new Region("", "\n")
        {
            IsMultiline = true,
            IsHeredoc = true,
            Escape = '\\',
            HasVariables = true,
        }, true),
        Sigils = [new Sigil('$', TokenClass.Variable) { IsAfterWord = true }],
        Regions =
        [
            Region.Token("<?php", TokenClass.Meta),
            Region.Token("<?=", TokenClass.Meta),
            Region.Token("?>", TokenClass.Meta),
            new Region("#[", "]") { Class = TokenClass.Attribute, Nest = "[", IsMultiline = true },
            Region.Line("//"),
            Region.Line("#"),
            Region.Block("/*", "*/"),
            Region.Quoted("\"") with { IsMultiline = true, Hole = "{$", HasVariables = true },
            Region.Quoted("'") with { IsMultiline = true },
        ],
    });

    public static Grammar Lua { get; } = new(new LanguageDefinition
    {
        Keywords = "and break do else elseif end for function goto if in local not or repeat return then until while",
        Constants = "true false nil self _G assert error ipairs next pairs pcall print require select setmetatable tonumber tostring type",
        Regions =
        [
            Region.Block("--[", "]") with { Fence = EqualsSigns, Tail = "[", CloseTail = "]" },
            Region.Line("--"),
            Region.Raw("[", "]") with { Fence = EqualsSigns, Tail = "[", CloseTail = "]" },
            Region.Quoted("\""),
            Region.Quoted("'"),
        ],
    });

    private static string[] PythonMarks => ["\"\"\"", "'''", "\"", "'"];

    // A backslash keeps the quote from closing even a raw string.
    private static Region PythonString(string prefix, string mark) =>
        Region.Quoted(prefix + mark, mark) with { IsMultiline = mark.Length == 3, IgnoresCase = prefix.Length > 0 };
}
