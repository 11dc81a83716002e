namespace AiBlog.Text.Highlighting;

/// <summary>Code inside strings.</summary>
internal ref partial struct Lexer
{
    private readonly bool StartsWithHole(Region region) => region.Hole.Length > 0 && StartsWith(at, region.Hole);

    /// <summary>Gives the code in the hole to the main loop; a doubled mark is only text.</summary>
    private bool TryEnterHole(OpenRegion open, int from)
    {
        var mark = open.Region?.Hole ?? "";
        at += mark.Length;
        if (open.Region is { IsHoleDoubled: true } && StartsWith(at, mark))
        {
            at += mark.Length;
            return false;
        }

        painter.Paint(TokenClass.Text, from, at);
        if (hole.Region is not null)
        {
            (outerHoles ??= new Stack<OpenRegion>()).Push(hole);
        }

        hole = open with { Brackets = 0 };
        isOperand = false;
        isCommandStart = true;
        return true;
    }

    private bool TryLeaveHole(char c)
    {
        var opening = hole.Region?.Hole[^1] ?? '{';
        if (c == opening)
        {
            hole = hole with { Brackets = hole.Brackets + 1 };
            return false;
        }

        if (c != (opening == '(' ? ')' : '}'))
        {
            return false;
        }

        if (hole.Brackets > 0)
        {
            hole = hole with { Brackets = hole.Brackets - 1 };
            return false;
        }

        var open = hole;
        hole = outerHoles is { Count: > 0 } ? outerHoles.Pop() : default;
        at++;
        ReadRegion(open, at - 1);
        return true;
    }
}
