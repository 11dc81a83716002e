using AiBlog.Load;

namespace AiBlog.Serve;

/// <summary>What the preview answers to a request.</summary>
/// <param name="Source">A file to send instead of <paramref name="Body"/>; null for most.</param>
/// <param name="Location">Where a redirect leads.</param>
internal sealed record Answer(int Status, string ContentType, ReadOnlyMemory<byte> Body, MediaFile? Source = null, string? Location = null)
{
    public static Answer Text(int status, string text) => new(status, "text/plain; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(text + "\n"));

    public static Answer Redirect(string location) => Text(302, location) with { Location = location };
}
