using Markdig.Extensions.Mathematics;

namespace AiBlog.Parse.Markdown;

/// <summary>Formulas, kept as the TeX they are: readable without scripts, and found by those who add one.</summary>
internal static class MathWriter
{
    public static void Write(BodyWriter writer, MathInline math)
    {
        writer.Markup(math.DelimiterCount == 2 ? "<code class=\"math math-display\">" : "<code class=\"math\">");
        writer.Text(math.Content.AsSpan());
        writer.Markup("</code>");
    }

    public static void Write(BodyWriter writer, MathBlock math)
    {
        writer.IsUnread = true;
        writer.Markup("<pre class=\"math\" tabindex=\"0\"><code class=\"math math-display\">");
        writer.Text(math.Lines.ToString());
        writer.Markup("</code></pre>\n");
        writer.IsUnread = false;
    }
}
