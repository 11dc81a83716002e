namespace AiBlog.Tests.Specs;

/// <summary>A command line as a Spec writes it: words, with double quotes around those that hold blanks.</summary>
internal static class CommandLineText
{
    /// <summary>The arguments, with the Specs' clock for a command that takes one and was given none.</summary>
    public static IReadOnlyList<string> Arguments(string line)
    {
        var words = Words(line);
        var needsClock = words.Count > 0 && words[0] is "build" or "related" && !words.Contains("--now") && !words.Contains("--help");
        return needsClock ? [.. words, "--now", SpecFolder.Now] : words;
    }

    private static List<string> Words(string line)
    {
        var words = new List<string>();
        foreach (var (index, piece) in line.Split('"').Index())
        {
            var isQuoted = index % 2 == 1;
            words.AddRange(isQuoted ? [piece] : piece.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return words;
    }
}
