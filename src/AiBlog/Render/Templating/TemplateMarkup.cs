using Scriban.Syntax;

namespace AiBlog.Render.Templating;

/// <summary>The markup of a template without the code in it.</summary>
internal sealed class TemplateMarkup : ScriptVisitor
{
    private readonly char[] markup;
    private readonly string text;

    private TemplateMarkup(string text)
    {
        this.text = text;
        markup = new char[text.Length];
        Array.Fill(markup, ' ');
    }

    public static string Of(string text, ScriptPage page)
    {
        var visitor = new TemplateMarkup(text);
        visitor.Visit(page);
        return new string(visitor.markup);
    }

    public override void Visit(ScriptRawStatement node)
    {
        var start = node.Span.Start.Offset;
        var end = Math.Min(node.Span.End.Offset + 1, text.Length);
        text.AsSpan(start, Math.Max(0, end - start)).CopyTo(markup.AsSpan(start));
    }
}
