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
