using System.Buffers;

namespace AiBlog.Text.Highlighting;

/// <summary>Writes code as escaped HTML with a span around each classified piece.</summary>
/// <remarks>
/// The exact round trip is kept here and not in the lexers: pieces are only taken forwards and inside the code, and whatever
/// no lexer named is written plain, so the text without its spans is always the code.
/// </remarks>
internal ref struct Painter(ReadOnlySpan<char> code)
{
    private static readonly string[] OpenTags =
    [
        "",
        "<span class=\"hl-k\">",
        "<span class=\"hl-s\">",
        "<span class=\"hl-n\">",
        "<span class=\"hl-c\">",
        "<span class=\"hl-f\">",
        "<span class=\"hl-t\">",
        "<span class=\"hl-a\">",
        "<span class=\"hl-v\">",
        "<span class=\"hl-p\">",
        "<span class=\"hl-b\">",
        "<span class=\"hl-i\">",
        "<span class=\"hl-d\">",
        "<span class=\"hl-h\">",
        "<span class=\"hl-g\">",
    ];

    private char[] buffer = ArrayPool<char>.Shared.Rent(256 + (int)Math.Min(3L * code.Length, 1 << 24));
    private int length;
    private TokenClass pending;
    private int start;
    private int end;

    public ReadOnlySpan<char> Code { get; } = code;

    /// <summary>Gives a class to the code between two offsets; pieces must come in order.</summary>
    public void Paint(TokenClass kind, int from, int to)
    {
        from = Math.Max(from, end);
        to = Math.Min(to, Code.Length);
        if (kind == TokenClass.None || to <= from)
        {
            return;
        }

        if (kind == pending && !Code[end..from].ContainsAnyExcept(' '))
        {
            end = to;
            return;
        }

        Flush(from);
        (pending, start, end) = (kind, from, to);
    }

    /// <summary>Hands the whole to the writer; the painter is spent afterwards.</summary>
    public void Finish(TextWriter output)
    {
        Flush(Code.Length);
        output.Write(buffer.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(buffer);
        buffer = [];
    }

    private void Flush(int upTo)
    {
        if (pending != TokenClass.None)
        {
            Append(OpenTags[(int)pending]);
            AppendEscaped(Code[start..end]);
            Append("</span>");
        }

        AppendEscaped(Code[end..upTo]);
    }

    private void AppendEscaped(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAny('&', '<', '>'); i >= 0; i = text.IndexOfAny('&', '<', '>'))
        {
            Append(text[..i]);
            Append(text[i] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
            text = text[(i + 1)..];
        }

        Append(text);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > buffer.Length - length)
        {
            Grow(text.Length);
        }

        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(length + more, 2 * buffer.Length));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(buffer);
        buffer = larger;
    }
}
