using System.Text;
using AiBlog.Text.Highlighting;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown.Writers;

/// <summary>Blocks of code, with the title and the highlighted lines that their first line may name.</summary>
internal static class CodeWriter
{
    public static void Write(BodyWriter writer, CodeBlock block)
    {
        var fence = block is FencedCodeBlock fenced ? FenceInfo.Of(fenced.Info ?? "", fenced.Arguments ?? "") : new FenceInfo("", "", []);
        if (fence.Language == "math" && writer.State.Settings.Math)
        {
            MathWriter.WriteDisplay(writer, block.Lines.ToString());
            return;
        }

        if (fence.Language == "mermaid")
        {
            writer.State.ReportDiagram(block.Span.Start);
        }

        writer.IsUnread = true;
        WriteOpening(writer, fence.Language, fence.Title);
        WriteCode(writer, block.Lines.ToString(), fence);
        writer.Markup("</code></pre></figure>\n");
        writer.IsUnread = false;
    }

    private static void WriteOpening(BodyWriter writer, string language, string title)
    {
        writer.Markup("<figure class=\"code\"");
        if (title.Length == 0)
        {
            var code = writer.State.Words.Code;
            writer.Attribute("aria-label", language.Length == 0 ? code : $"{code}: {language}").Markup(">");
        }
        else
        {
            writer.Markup("><figcaption>");
            writer.Text(title);
            writer.Markup("</figcaption>");
        }

        // Without a stop for the tab key, code that is too wide cannot be scrolled by keyboard.
        writer.Markup("<pre tabindex=\"0\"><code");
        if (language.Length > 0)
        {
            writer.Attribute("class", "language-" + language);
        }

        writer.Markup(">");
    }

    private static void WriteCode(BodyWriter writer, string code, FenceInfo fence)
    {
        var start = writer.Length;
        if (writer.State.Settings.Highlight && Highlighter.Knows(fence.Language))
        {
            writer.Highlighted(code, fence.Language);
        }
        else
        {
            writer.Text(code);
        }

        writer.Markup(code.Length == 0 ? "" : "\n");
        if (!fence.Lines.IsEmpty)
        {
            writer.Markup(MarkedLines.Write(writer.Cut(start), fence.Highlights));
        }
    }
}

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

/// <summary>Formulas, kept as the TeX they are: readable without scripts, and found by those who add one.</summary>
internal static class MathWriter
{
    public static void Write(BodyWriter writer, MathInline math)
    {
        writer.Markup(math.DelimiterCount == 2 ? "<code class=\"math math-display\">" : "<code class=\"math\">");
        writer.Text(math.Content.AsSpan());
        writer.Markup("</code>");
    }

    public static void Write(BodyWriter writer, MathBlock math) => WriteDisplay(writer, math.Lines.ToString());

    /// <summary>A formula of its own, as in a block of code with the language <c>math</c>.</summary>
    public static void WriteDisplay(BodyWriter writer, string formula)
    {
        writer.IsUnread = true;
        writer.Markup("<pre class=\"math\" tabindex=\"0\"><code class=\"math math-display\">");
        writer.Text(formula);
        writer.Markup("</code></pre>\n");
        writer.IsUnread = false;
    }
}
