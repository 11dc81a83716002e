namespace AiBlog.Text.Highlighting;

/// <summary>Text announced on one line that begins on the next.</summary>
internal ref partial struct Lexer
{
    private bool TryHeredoc(char c)
    {
        if (definition.Heredoc is not { } rule || c != rule.Open[0] || heredoc.Region is not null || !StartsWith(at, rule.Open))
        {
            return false;
        }

        var i = at + rule.Open.Length;
        var isIndented = rule.IsCapital || (i < code.Length && code[i] == '-');
        i += i < code.Length && code[i] is '-' or '~' ? 1 : 0;
        i += i < code.Length && code[i] == ' ' && !rule.IsCapital ? 1 : 0;
        var quote = i < code.Length && code[i] is '\'' or '"' ? code[i++] : '\0';
        var name = i;
        while (i < code.Length && i - name < LongestFence && IsNameCharacter(code[i]))
        {
            i++;
        }

        var isNamed =
            i > name && !char.IsAsciiDigit(code[name]) && (quote != '\0' || !rule.IsCapital || char.IsAsciiLetterUpper(code[name]));
        if (!isNamed || (quote != '\0' && (i >= code.Length || code[i] != quote)))
        {
            return false;
        }

        heredoc = new OpenRegion(quote == '\'' ? HeredocRule.Quoted : rule.Live, name, i - name, isIndented, 0);
        i += quote == '\0' ? 0 : 1;
        painter.Paint(TokenClass.Text, at, i);
        at = i;
        isOperand = true;
        return true;
    }

    private readonly int HeredocCloseLength(OpenRegion open)
    {
        var i = at + 1;
        while (open.IsIndented && i < code.Length && code[i] is ' ' or '\t')
        {
            i++;
        }

        var end = i + open.FenceLength;
        var isClosed = StartsWith(i, code.Slice(open.FenceStart, open.FenceLength)) && (end == code.Length || !IsNameCharacter(code[end]));
        return isClosed ? end - at : 0;
    }
}
