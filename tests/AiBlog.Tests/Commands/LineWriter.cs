using System.Collections.Concurrent;
using System.Text;

namespace AiBlog.Tests.Commands;

/// <summary>Takes what a command writes on another thread, line by line.</summary>
internal sealed class LineWriter : TextWriter
{
    private readonly ConcurrentQueue<string> lines = new();
    private readonly StringBuilder line = new();

    public override Encoding Encoding => Encoding.UTF8;

    public IEnumerable<string> Lines => lines;

    public override void Write(char value)
    {
        if (value == '\n')
        {
            lines.Enqueue(line.ToString().TrimEnd('\r'));
            line.Clear();
        }
        else
        {
            line.Append(value);
        }
    }
}
