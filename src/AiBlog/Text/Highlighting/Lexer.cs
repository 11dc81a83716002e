namespace AiBlog.Text.Highlighting;

/// <summary>Reads code of any language that a <see cref="Grammar"/> describes, once from left to right.</summary>
/// <remarks>
/// Code inside strings is kept track of on a stack of holes, never by recursion, and nothing is read twice beyond a bounded
/// look ahead, so hostile input takes linear time.
/// </remarks>
internal ref partial struct Lexer
{
    private readonly ReadOnlySpan<char> code;
    private readonly Grammar grammar;
    private readonly LanguageDefinition definition;
    private Painter painter;
    private int at;
    private int brackets;
    private bool isLineStart = true;
    private bool isCommandStart = true;
    private bool isOperand;
    private int regexBarrier;
    private OpenRegion hole;
    private Stack<OpenRegion>? outerHoles;
    private OpenRegion heredoc;

    private Lexer(Painter painter, Grammar grammar, int from, int to)
    {
        this.painter = painter;
        this.grammar = grammar;
        definition = grammar.Definition;
        code = painter.Code[..to];
        at = from;
    }

    /// <summary>Paints the code between two offsets.</summary>
    public static void Run(ref Painter painter, Grammar grammar, int from, int to)
    {
        var lexer = new Lexer(painter, grammar, from, to);
        lexer.Read();
        painter = lexer.painter;
    }

    private void Read()
    {
        while (at < code.Length)
        {
            var c = code[at];
            if (c <= ' ')
            {
                ReadSpace(c);
                continue;
            }

            if (!grammar.IsSpecial(c) || (!TryRegions(c) && !TrySigil(c)))
            {
                ReadToken(c);
            }

            isLineStart = false;
        }
    }

    private void ReadToken(char c)
    {
        if (char.IsAsciiDigit(c) || IsSignOfNumber(c))
        {
            ReadNumber();
        }
        else if (grammar.IsWordStart(c))
        {
            ReadWord();
        }
        else
        {
            ReadMark(c);
        }
    }

    /// <summary>A point that is not the second of a range, or a hyphen where words may begin with one.</summary>
    private readonly bool IsSignOfNumber(char c) =>
        (c == '.' || (c == '-' && grammar.IsWordStart(c)))
        && at + 1 < code.Length && char.IsAsciiDigit(code[at + 1])
        && (at == 0 || (code[at - 1] != '.' && !IsNameCharacter(code[at - 1])));

    private void ReadSpace(char c)
    {
        if (c != '\n')
        {
            at++;
            return;
        }

        isLineStart = true;
        isCommandStart = true;
        if (heredoc.Region is null)
        {
            at++;
            return;
        }

        // The text begins at this line end, so that a delimiter on the very next line is found like any other.
        var announced = heredoc;
        heredoc = default;
        ReadRegion(announced, at + 1);
        isLineStart = false;
    }

    private void ReadMark(char c)
    {
        if (c == definition.Escape && c != '\0')
        {
            at = Math.Min(at + 2, code.Length);
            isCommandStart = false;
            return;
        }

        if (TryHeredoc(c) || (c == '/' && TryRegex()) || (c == '\'' && TryLifetime()))
        {
            return;
        }

        if (hole.Region is not null && TryLeaveHole(c))
        {
            return;
        }

        brackets += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
        isCommandStart = definition.HasCommands && OpensCommand(c);
        isOperand = c is ')' or ']' or '}';
        at++;
    }

    /// <summary>An array's parenthesis and a brace list open no command.</summary>
    private readonly bool OpensCommand(char c) => c switch
    {
        '|' or '&' or ';' or '!' or '`' => true,
        '(' => at == 0 || code[at - 1] != '=',
        '{' => at + 1 < code.Length && code[at + 1] is ' ' or '\n',
        _ => false,
    };

    private bool TryRegex()
    {
        if (!definition.HasRegex || isOperand || at < regexBarrier)
        {
            return false;
        }

        var isInClass = false;
        var i = at + 1;
        for (; i < code.Length && code[i] != '\n' && (code[i] != '/' || isInClass); i++)
        {
            isInClass = code[i] == '[' || (isInClass && code[i] != ']');
            i += code[i] == '\\' && i + 1 < code.Length && code[i + 1] != '\n' ? 1 : 0;
        }

        if (i >= code.Length || code[i] != '/')
        {
            // Nothing closes it on this line; asking again at each slash would make a long line quadratic.
            regexBarrier = i;
            return false;
        }

        var from = at;
        for (at = i + 1; at < code.Length && char.IsAsciiLetter(code[at]); at++)
        {
        }

        painter.Paint(TokenClass.Text, from, at);
        isOperand = true;
        return true;
    }

    private bool TryLifetime()
    {
        if (!definition.HasLifetimes)
        {
            return false;
        }

        var from = at;
        var rest = code[(at + 1)..];
        var isPair = rest.Length > 2 && char.IsHighSurrogate(rest[0]);
        var width = isPair ? 2 : 1;
        if (rest.Length > width && rest[width] == '\'' && rest[0] != '\n')
        {
            at += width + 2;
            painter.Paint(TokenClass.Text, from, at);
            return true;
        }

        at = WordEnd(at + 1);
        painter.Paint(at > from + 1 ? TokenClass.Variable : TokenClass.None, from, at);
        return true;
    }
}
