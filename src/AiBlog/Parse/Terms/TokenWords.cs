using AiBlog.Text.Terms;

namespace AiBlog.Parse.Terms;

/// <summary>Finds the words behind hashes by reading a post again. Only who explains a match needs them, so no build keeps them.</summary>
internal static class TokenWords
{
    /// <summary>By hash, the word as it was first written in the post, in lower case.</summary>
    public static IReadOnlyDictionary<ulong, string> Of(ParsedFile file)
    {
        var names = new Dictionary<ulong, string>();
        foreach (var (hash, name) in Labels(file.Front).Concat(Words(file)))
        {
            names.TryAdd(hash, name);
        }

        return names;
    }

    private static IEnumerable<(ulong Hash, string Name)> Labels(FrontMatter front) =>
        PostTokensReader.LabelsOf(front).Select(label => (TokenCollector.HashOf(label.Sign + label.Name), label.Name));

    private static List<(ulong Hash, string Name)> Words(ParsedFile file)
    {
        var front = file.Front;
        var all = string.Join(
            '\n',
            new[] { front.Title, front.Description ?? "", front.Opinion?.Text ?? "", file.ReadBody() }
                .Concat(front.KeyPoints.Concat(front.Tags).Concat(front.Categories).Select(item => item.Value)));
        var words = new List<(ulong, string)>();
        var reader = new TokenReader(TokenText.Normalize(all), file.Tokens.Language, stackalloc char[TokenReader.MostLetters]);
        while (reader.Next())
        {
            words.Add((TokenCollector.HashOf(reader.Token), reader.Word.ToString()));
        }

        return words;
    }
}
