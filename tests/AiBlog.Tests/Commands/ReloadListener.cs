namespace AiBlog.Tests.Commands;

/// <summary>Reads revisions from the reload stream.</summary>
internal sealed class ReloadListener(StreamReader stream) : IDisposable
{
    public async Task<string> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await stream.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line["data: ".Length..];
            }
        }

        throw new EndOfStreamException("the reload stream has ended");
    }

    public void Dispose() => stream.Dispose();
}
