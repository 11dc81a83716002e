using System.Text;

namespace AiBlog.Parse.Markdown;

/// <summary>Puts a <c>mark</c> around lines of highlighted code.</summary>
internal static class MarkedLines
{
    private const string Open = "<mark class=\"line\">";

    private const string SpanEnd = "</span>";

    /// <param name="html">Code with spans that are not nested; a span may go on in the next line.</param>
    /// <param name="isMarked">Whether a line is marked, from 1.</param>
    public static string Write(string html, Func<int, bool> isMarked)
    {
        var written = new StringBuilder(html.Length + 64);
        var span = "";
        var number = 0;
        for (var at = 0; at < html.Length;)
        {
            var length = html.AsSpan(at).IndexOf('\n');
            var line = html.AsSpan(at, length < 0 ? html.Length - at : length);
            at += line.Length + 1;
            var marks = isMarked(++number);
            written.Append(marks ? Open : "").Append(span).Append(line);
            span = OpenSpan(line, span);
            written.Append(span.Length > 0 ? SpanEnd : "").Append(length < 0 ? "" : "\n").Append(marks ? "</mark>" : "");
        }

        return written.ToString();
    }

    /// <summary>The start tag of the span that is open at the end of a line.</summary>
    private static string OpenSpan(ReadOnlySpan<char> line, string before)
    {
        var start = line.LastIndexOf("<span");
        if (line.LastIndexOf(SpanEnd) > start)
        {
            return "";
        }

        return start < 0 ? before : line[start..(start + line[start..].IndexOf('>') + 1)].ToString();
    }
}
