using System.Buffers;
using Scriban.Runtime;

namespace AiBlog.Themes.Templating;

/// <summary>Writes text so that it stands for itself between tags and inside quoted attributes.</summary>
internal static class HtmlEscape
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static void Write(IScriptOutput output, string text)
    {
        var start = 0;
        for (var at = Next(text, 0); at >= 0; at = Next(text, start))
        {
            output.Write(text, start, at - start);
            var entity = EntityOf(text[at]);
            output.Write(entity, 0, entity.Length);
            start = at + 1;
        }

        output.Write(text, start, text.Length - start);
    }

    private static int Next(string text, int start)
    {
        var found = text.AsSpan(start).IndexOfAny(Special);
        return found < 0 ? -1 : start + found;
    }

    private static string EntityOf(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
