using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace AiBlog.Render.Templating;

/// <summary>Collects a page as UTF-8 in a buffer that is kept from page to page.</summary>
internal sealed class PageOutput : IScriptOutput
{
    private readonly ArrayBufferWriter<byte> buffer = new(64 << 10);

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public bool IsFull => buffer.WrittenCount > TemplateLimits.OutputBytes;

    public void Clear() => buffer.ResetWrittenCount();

    public void Write(string text, int offset, int count) => Encoding.UTF8.GetBytes(text.AsSpan(offset, count), buffer);

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Empty: the engine asks for the text of its output after a render, and the bytes are taken from <see cref="Written"/>.</summary>
    public override string ToString() => "";
}
