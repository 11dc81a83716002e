using System.Text;
using AiBlog.Tests.House;
using AiBlog.Text.Highlighting;

namespace AiBlog.Tests.Docs;

/// <summary>docs/markdown.md lists the languages whose code is coloured; AIBLOG_ACCEPT=1 writes the list anew.</summary>
public sealed class MarkdownDocumentationTests
{
    private const string Document = "docs/markdown.md";
    private const string Begin = "<!-- languages:begin -->\n";
    private const string End = "<!-- languages:end -->";

    [Fact]
    public void The_document_lists_every_language_and_its_other_names()
    {
        var path = Repository.PathOf(Document);
        var written = File.ReadAllText(path).ReplaceLineEndings("\n");
        var from = written.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = written.IndexOf(End, StringComparison.Ordinal);
        Assert.True(from >= Begin.Length && to >= from, $"{Document} lacks the lines {Begin.Trim()} and {End}");

        var expected = $"{written[..from]}\n{Table()}\n{written[to..]}";
        if (Environment.GetEnvironmentVariable("AIBLOG_ACCEPT") == "1")
        {
            File.WriteAllText(path, expected);
            return;
        }

        Assert.True(expected == written, $"{Document} differs from the program's languages: run the tests with AIBLOG_ACCEPT=1");
    }

    private static string Table()
    {
        var table = new StringBuilder("| language | other names |\n|---|---|\n");
        foreach (var language in LanguageList.All)
        {
            var names = language.Aliases.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => $"`{name}`");
            table.Append("| `").Append(language.Name).Append("` | ").AppendJoin(' ', names).Append(" |\n");
        }

        return table.ToString();
    }
}
