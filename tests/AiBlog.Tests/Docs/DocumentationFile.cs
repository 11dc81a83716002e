using System.Text.RegularExpressions;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Docs;

/// <summary>A Markdown file of the repository's own documentation: its links and the anchors of its headings, as GitHub makes them.</summary>
internal sealed partial class DocumentationFile
{
    private DocumentationFile(string name)
    {
        Name = name;
        Lines = [.. WithoutCode(File.ReadAllText(Repository.PathOf(name)).ReplaceLineEndings("\n")).Split('\n')];
        Anchors = AnchorsOf(Lines);
    }

    /// <summary>Relative to the root, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>Blocks of code are blank, so that the numbers of lines stay.</summary>
    public IReadOnlyList<string> Lines { get; }

    public IReadOnlySet<string> Anchors { get; }

    public IEnumerable<(int Line, string Target)> Links =>
        from line in Lines.Index()
        from Match match in Link().Matches(InlineCode().Replace(line.Item, "x"))
        select (line.Index + 1, match.Groups["target"].Value);

    /// <summary>The files in the root and below docs/.</summary>
    public static IReadOnlyList<DocumentationFile> All() =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
            .Select(Repository.NameOf)
            .Order(StringComparer.Ordinal)
            .Select(name => new DocumentationFile(name)),
    ];

    /// <summary>Small letters, hyphens for spaces, no other marks: <c>## How to add...</c> is <c>how-to-add</c>.</summary>
    public static string AnchorOf(string heading) =>
        OtherMarks().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static HashSet<string> AnchorsOf(IEnumerable<string> lines)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in lines.Select(line => Heading().Match(line)).Where(match => match.Success))
        {
            var anchor = AnchorOf(heading.Groups["text"].Value);
            var number = 0;
            while (!anchors.Add(number == 0 ? anchor : $"{anchor}-{number}"))
            {
                number++;
            }
        }

        return anchors;
    }

    private static string WithoutCode(string text) =>
        CodeBlock().Replace(text, match => new string('\n', match.Value.Count(c => c == '\n')));

    [GeneratedRegex(@"^(?<fence>`{3,}|~{3,})[^\n]*\n(?s:.*?)^\k<fence>[ ]*$|^    [^\n]*$", RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^#{1,6} (?<text>.+?)\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<ticks>`+).+?\k<ticks>")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M}_ -]")]
    private static partial Regex OtherMarks();
}
