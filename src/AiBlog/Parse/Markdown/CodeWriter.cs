using AiBlog.Text.Highlighting;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown;

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
