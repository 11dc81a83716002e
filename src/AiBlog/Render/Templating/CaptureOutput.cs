using System.Text;
using Scriban.Parsing;
using Scriban.Runtime;

namespace AiBlog.Render.Templating;

/// <summary>Collects what a template captures into a variable.</summary>
internal sealed class CaptureOutput(PageContext context, SourceSpan span) : IScriptOutput
{
    private readonly StringBuilder text = new();

    public void Write(string text, int offset, int count)
    {
        this.text.Append(text, offset, count);
        context.Budget.Spend(span, count >> 3);
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public override string ToString() => text.ToString();
}
