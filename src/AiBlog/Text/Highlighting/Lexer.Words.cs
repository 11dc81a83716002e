namespace AiBlog.Text.Highlighting;

/// <summary>Words, keys and numbers.</summary>
internal ref partial struct Lexer
{
    private void ReadWord()
    {
        var from = at;
        at = WordEnd(at);
        var kind = ClassOfWord(from);
        painter.Paint(kind, from, at);
        isOperand = kind != TokenClass.Keyword;
        isCommandStart = isCommandStart && definition.HasCommands && grammar.OpensCommand(code[from..at]);
    }

    private readonly int WordEnd(int i)
    {
        while (i < code.Length && grammar.IsWordPart(code[i]))
        {
            i++;
        }

        return i;
    }

    private TokenClass ClassOfWord(int from)
    {
        var word = code[from..at];
        if (KeyClass() is var key and not TokenClass.None)
        {
            return key;
        }

        if (definition.HasBareArguments && !isCommandStart)
        {
            return word is "in" ? TokenClass.Keyword : TokenClass.None;
        }

        var isMember = from > 0 && code[from - 1] == '.' && (from == 1 || code[from - 2] != '.');
        if (!isMember && grammar.ClassOf(word) is var kind and not TokenClass.None)
        {
            return kind;
        }

        if ((definition.HasCommands && isCommandStart) || IsCall())
        {
            var isConstructor = definition.HasCapitalTypes && char.IsAsciiLetterUpper(word[0]) && code[..from].EndsWith("new ");
            return isConstructor ? TokenClass.Type : TokenClass.Function;
        }

        if (definition.HasCapitalTypes && char.IsAsciiLetterUpper(word[0]))
        {
            return word.Length > 1 && !word.ContainsAnyInRange('a', 'z') ? TokenClass.Constant : TokenClass.Type;
        }

        return TokenClass.None;
    }

    private bool IsCall()
    {
        if (definition.HasMacros && at < code.Length && code[at] == '!' && (at + 1 == code.Length || code[at + 1] != '='))
        {
            at++;
            return true;
        }

        return definition.HasCalls && at < code.Length && code[at] == '(';
    }

    /// <summary>The class that a mark behind the word or string before the current place gives it.</summary>
    private readonly TokenClass KeyClass()
    {
        foreach (var rule in definition.Keys)
        {
            var i = at;
            while (!rule.IsTight && i < code.Length && code[i] is ' ' or '\t')
            {
                i++;
            }

            // Makefiles and shells join an operator to the equals sign.
            if (rule.Mark == '=' && i + 1 < code.Length && code[i] is ':' or '?' or '+' && code[i + 1] == '=')
            {
                i++;
            }

            if (i < code.Length && code[i] == rule.Mark && Allows(rule, i + 1 < code.Length ? code[i + 1] : '\n'))
            {
                return rule.Class;
            }
        }

        return TokenClass.None;
    }

    private readonly bool Allows(KeyRule rule, char next) =>
        next != rule.Mark && (isLineStart || !rule.IsAtLineStart) && (!rule.IsBeforeSpace || char.IsWhiteSpace(next));

    private void ReadNumber()
    {
        var from = at;
        var isDecimal = !(code[at] == '0' && at + 1 < code.Length && code[at + 1] is 'x' or 'X');
        at++;
        while (at < code.Length)
        {
            var c = code[at];
            var isBeforeDigit = at + 1 < code.Length && char.IsAsciiHexDigit(code[at + 1]);
            var isExponent = isDecimal && c is '+' or '-' && code[at - 1] is 'e' or 'E';
            var isMark = grammar.NumberMarks.Contains(c) || (c == '.' && at + 1 < code.Length && char.IsAsciiDigit(code[at + 1]));
            if (!char.IsAsciiLetterOrDigit(c) && c != '_' && !((isExponent || isMark) && isBeforeDigit))
            {
                break;
            }

            at++;
        }

        at += at < code.Length && code[at] == '%' && grammar.NumberMarks.Contains('%') ? 1 : 0;
        painter.Paint(TokenClass.Number, from, at);
        isOperand = true;
        isCommandStart = false;
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || c >= 128;
}
