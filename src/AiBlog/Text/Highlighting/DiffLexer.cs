namespace AiBlog.Text.Highlighting;

/// <summary>Diffs: each line has the class that its first characters name.</summary>
internal static class DiffLexer
{
    public static void Run(ref Painter painter)
    {
        var code = painter.Code;
        var isAfterOldName = false;
        for (var at = 0; at < code.Length;)
        {
            var end = Lines.EndOf(code, at);
            var line = code[at..end];

            // A deleted line may itself begin with two dashes, so the old file's name counts only before the new one's.
            var isOldName = line.StartsWith("--- ") && end + 1 < code.Length && code[(end + 1)..].StartsWith("+++ ");
            var isNewName = isAfterOldName && line.StartsWith("+++ ");
            painter.Paint(isOldName || isNewName ? TokenClass.Meta : ClassOf(line), at, end);
            isAfterOldName = isOldName;
            at = end + 1;
        }
    }

    private static TokenClass ClassOf(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return TokenClass.None;
        }

        return line[0] switch
        {
            '+' or '>' => TokenClass.Inserted,
            '-' or '<' => TokenClass.Deleted,
            '@' => TokenClass.Heading,
            '\\' or '#' => TokenClass.Comment,
            ' ' => TokenClass.None,
            _ => IsMeta(line) ? TokenClass.Meta : TokenClass.None,
        };
    }

    private static bool IsMeta(ReadOnlySpan<char> line) =>
        line.StartsWith("diff ") || line.StartsWith("index ") || line.StartsWith("new file ") || line.StartsWith("deleted file ")
        || line.StartsWith("rename ") || line.StartsWith("similarity ") || line.StartsWith("old mode ") || line.StartsWith("new mode ");
}
