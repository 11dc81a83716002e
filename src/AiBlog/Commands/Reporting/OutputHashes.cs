using System.Security.Cryptography;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Emit;

namespace AiBlog.Commands.Reporting;

/// <summary>Writes the hashes of a published site in the form of <c>sha256sum</c>, so that two machines can compare what they built. The
/// last line, for the path <c>.</c>, is the hash of all lines before it.</summary>
internal static class OutputHashes
{
    /// <param name="folder">The output, absolute.</param>
    /// <exception cref="EnvironmentFault">A file cannot be read.</exception>
    public static void Write(TextWriter output, string folder)
    {
        var lines = new StringBuilder();
        foreach (var path in OutputManifest.Read(folder).Order(StringComparer.Ordinal))
        {
            lines.Append(HashOf(folder, path)).Append("  ").Append(path).Append('\n');
        }

        output.Write(lines);
        output.Write($"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())))}  .\n");
    }

    private static string HashOf(string folder, string path)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(folder, path));
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault($"cannot read {path}: {fault.Message}", fault);
        }
    }
}
