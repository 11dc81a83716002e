namespace AiBlog.Tests.Specs;

/// <summary>A command line as a Spec writes it: words, with double quotes around those that hold blanks.</summary>
internal static class CommandLineText
{
    public static IReadOnlyList<string> Arguments(string line)
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
