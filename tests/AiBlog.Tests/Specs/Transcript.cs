using System.Text;
using System.Text.RegularExpressions;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Specs;

/// <summary>What a reader of the terminal would see, with the temporary folder and the times written as words.</summary>
internal sealed partial class Transcript(string site)
{
    private readonly StringBuilder text = new();

    public void AddStep(int step) => text.Append($"# step {step}\n");

    public void Add(string command, ProgramResult result)
    {
        text.Append($"$ aiblog {command}\nexit {result.ExitCode}\n");
        AddStream("stdout", result.Output);
        AddStream("stderr", result.Error);
    }

    public override string ToString() => text.ToString();

    private void AddStream(string name, string content)
    {
        if (content.Length == 0)
        {
            return;
        }

        text.Append($"--- {name}\n{Normalise(content)}");
        if (text[^1] != '\n')
        {
            text.Append("\n(no line end)\n");
        }
    }

    private string Normalise(string content)
    {
        // macOS hands out /var/..., which is a link to /private/var/...
        var plain = content.ReplaceLineEndings("\n").Replace("/private" + site, "SITE", StringComparison.Ordinal).Replace(site, "SITE", StringComparison.Ordinal);
        return Duration().Replace(InSite().Replace(plain, path => path.Value.Replace('\\', '/')), "TIME");
    }

    [GeneratedRegex(@"\b\d+(?:\.\d+)?\s?(?:ms|s|min)\b|(?<=""seconds"": )\d+(?:\.\d+)?")]
    private static partial Regex Duration();

    [GeneratedRegex(@"SITE[\\/][^\s""':]*")]
    private static partial Regex InSite();
}
