namespace AiBlog.Text.Highlighting;

/// <summary>Words, numbers and what stands behind a sigil.</summary>
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

    private bool TrySigil(char c)
    {
        if (grammar.SigilAt(c) is not { } sigil || !Allows(sigil, at > 0 ? code[at - 1] : '\n'))
        {
            return false;
        }

        var end = c == '$' ? VariableEnd(at) : SigilEnd(sigil);
        if (end <= at + 1)
        {
            return false;
        }

        var from = at;
        at = end;
        painter.Paint(sigil.Class, from, at);
        isOperand = true;
        isCommandStart = false;
        if (definition.HasIncludes && code[from..at].EndsWith("include"))
        {
            ReadIncluded();
        }

        return true;
    }

    private readonly bool Allows(Sigil sigil, char before) =>
        (isLineStart || !sigil.IsAtLineStart)
        && (char.IsWhiteSpace(before) || before is '(' or '[' || !sigil.IsAfterSpace)
        && (sigil.IsAfterWord || (before != sigil.Mark && !IsNameCharacter(before)));

    private readonly int SigilEnd(Sigil sigil)
    {
        var i = at + 1;
        i += sigil.IsDoubling && i < code.Length && code[i] == sigil.Mark ? 1 : 0;
        while (sigil.IsAtLineStart && i < code.Length && code[i] == ' ')
        {
            i++;
        }

        if (i >= code.Length || !(grammar.IsWordStart(code[i]) || (sigil.TakesDigits && char.IsAsciiDigit(code[i]))))
        {
            return at;
        }

        i = WordEnd(i);
        while (sigil.Class == TokenClass.Attribute && i + 1 < code.Length && code[i] == '.' && grammar.IsWordStart(code[i + 1]))
        {
            i = WordEnd(i + 1);
        }

        return i;
    }

    private void ReadIncluded()
    {
        var line = code[at..];
        var end = line.IndexOf('\n');
        line = end < 0 ? line : line[..end];
        var open = line.IndexOf('<');
        var close = line.IndexOf('>');
        if (open >= 0 && close > open && line[..open].IsWhiteSpace())
        {
            painter.Paint(TokenClass.Text, at + open, at + close + 1);
            at += close + 1;
        }
    }

    /// <summary>The end of the variable whose <c>$</c> stands at an offset, or that offset when it is none.</summary>
    private readonly int VariableEnd(int from)
    {
        var i = from + 1;
        if (i >= code.Length)
        {
            return from;
        }

        if (code[i] == '{')
        {
            return BracedEnd(i);
        }

        if (definition.VariableMarks.Contains(code[i], StringComparison.Ordinal))
        {
            return i + 1;
        }

        while (i < code.Length && (IsNameCharacter(code[i]) || IsJoint(i)))
        {
            i++;
        }

        return i > from + 1 ? i : from;
    }

    private readonly bool IsJoint(int i) =>
        definition.VariableJoints.Contains(code[i], StringComparison.Ordinal) && i + 1 < code.Length && IsNameCharacter(code[i + 1]);

    /// <summary>An unclosed brace reaches to the end of its line, which keeps the whole linear.</summary>
    private readonly int BracedEnd(int i)
    {
        var depth = 0;
        for (; i < code.Length && code[i] != '\n'; i++)
        {
            depth += code[i] == '{' ? 1 : code[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return i;
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || c >= 128;
}
