namespace AiBlog.Text.Highlighting;

/// <summary>Words behind a sigil, and variables.</summary>
internal ref partial struct Lexer
{
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
}
