using AiBlog.Tests.House;

namespace AiBlog.Tests.Docs;

public sealed class DocumentationLinkTests
{
    [Fact]
    public void Every_link_between_the_documents_leads_to_a_file_and_a_heading()
    {
        var documents = DocumentationFile.All();
        Assert.NotEmpty(documents);
        Findings.AssertNone(
            "Links of the documentation that lead nowhere:",
            from document in documents
            from link in document.Links
            where !Uri.TryCreate(link.Target, UriKind.Absolute, out _)
            let fault = Fault(document, link.Target, documents)
            where fault is not null
            select $"{document.Name}:{link.Line}: {link.Target}: {fault}");
    }

    [Fact]
    public void Every_document_can_be_reached_from_the_readme()
    {
        var documents = DocumentationFile.All();
        var reached = new HashSet<string>(StringComparer.Ordinal) { "README.md" };
        var next = new Queue<string>(reached);
        while (next.TryDequeue(out var name))
        {
            var document = documents.Single(document => document.Name == name);
            foreach (var target in document.Links.Select(link => FileOf(document, link.Target)).Where(target => documents.Any(other => other.Name == target)))
            {
                if (reached.Add(target))
                {
                    next.Enqueue(target);
                }
            }
        }

        Findings.AssertNone("Documents that no link leads to:", documents.Select(document => document.Name).Where(name => !reached.Contains(name)));
    }

    [Theory]
    [InlineData("How to add...", "how-to-add")]
    [InlineData("post.html", "posthtml")]
    [InlineData("`output-not-ours`", "output-not-ours")]
    [InlineData("Drafts, and the clock", "drafts-and-the-clock")]
    public void A_heading_has_the_anchor_that_GitHub_gives_it(string heading, string anchor) =>
        Assert.Equal(anchor, DocumentationFile.AnchorOf(heading));

    private static string? Fault(DocumentationFile document, string target, IReadOnlyList<DocumentationFile> documents)
    {
        var file = FileOf(document, target);
        if (!Path.Exists(Repository.PathOf(file)))
        {
            return "no such file";
        }

        var anchor = target.Contains('#', StringComparison.Ordinal) ? target[(target.IndexOf('#', StringComparison.Ordinal) + 1)..] : null;
        return anchor is null || documents.SingleOrDefault(other => other.Name == file) is not { } read || read.Anchors.Contains(anchor) ? null : "no such heading";
    }

    /// <summary>What a relative link leads to, relative to the root.</summary>
    private static string FileOf(DocumentationFile document, string target)
    {
        var path = target.Split('#')[0];
        return path.Length == 0
            ? document.Name
            : Repository.NameOf(Path.GetFullPath(path, Path.GetDirectoryName(Repository.PathOf(document.Name)) ?? Repository.Root));
    }
}
