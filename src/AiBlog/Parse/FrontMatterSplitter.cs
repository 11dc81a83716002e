using AiBlog.Diagnostics;
using AiBlog.Text;

namespace AiBlog.Parse;

/// <summary>Parts a file into front matter and text: <c>---</c> on the first line, and <c>---</c> or <c>...</c> after the last
/// key.</summary>
internal static class FrontMatterSplitter
{
    public static FrontMatterBounds Split(SourceText source)
    {
        var text = source.Text;
        if (!IsFence(text, 0, '-'))
        {
            return new FrontMatterBounds(0, 0, 0, WhyNone(source));
        }

        var start = NextLine(text, 0);
        for (var line = start; line < text.Length; line = NextLine(text, line))
        {
            if (IsFence(text, line, '-') || IsFence(text, line, '.'))
            {
                var isEmpty = text.AsSpan(start, line - start).IsWhiteSpace();
                return new FrontMatterBounds(
                    start, line - start, NextLine(text, line), isEmpty ? FrontMatterFaults.Empty(source.PlaceOf(0)) : null);
            }
        }

        return new FrontMatterBounds(0, 0, text.Length, FrontMatterFaults.Unclosed(source.PlaceOf(0)));
    }

    private static Diagnostic WhyNone(SourceText source)
    {
        var text = source.Text;
        var place = Place.OfFile(source.File);
        var content = text.Length - text.AsSpan().TrimStart().Length;
        var line = content == 0 ? 0 : text.LastIndexOf('\n', content - 1) + 1;
        if (IsFence(text, line, '+'))
        {
            return FrontMatterFaults.Toml(place);
        }

        return IsFence(text, line, '-') ? FrontMatterFaults.NotFirst(place) : FrontMatterFaults.None(place);
    }

    private static bool IsFence(string text, int line, char sign)
    {
        var newLine = text.IndexOf('\n', line);
        var span = text.AsSpan(line, (newLine < 0 ? text.Length : newLine) - line).TrimEnd();
        return span.Length == 3 && span[0] == sign && span[1] == sign && span[2] == sign;
    }

    private static int NextLine(string text, int line)
    {
        var newLine = text.IndexOf('\n', line);
        return newLine < 0 ? text.Length : newLine + 1;
    }
}

/// <summary>Where the keys of a file stand and where its text begins; a fault when there are no keys to be found.</summary>
internal readonly record struct FrontMatterBounds(int Start, int Length, int BodyOffset, Diagnostic? Fault);
