using AiBlog.Privacy.Services;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Privacy;

/// <summary>docs/privacy.md lists the built-in services; AIBLOG_ACCEPT=1 writes the list anew.</summary>
public sealed class PrivacyDocumentationTests
{
    private const string Document = "docs/privacy.md";
    private const string Begin = "<!-- services -->\n";
    private const string End = "<!-- /services -->";

    [Fact]
    public void The_document_lists_every_service_that_is_built_in()
    {
        var path = Repository.PathOf(Document);
        var written = File.ReadAllText(path).ReplaceLineEndings("\n");
        var from = written.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = written.IndexOf(End, StringComparison.Ordinal);
        Assert.True(from >= Begin.Length && to >= from, $"{Document} lacks the lines {Begin.Trim()} and {End}");

        var expected = written[..from] + Table() + written[to..];
        if (Environment.GetEnvironmentVariable("AIBLOG_ACCEPT") == "1")
        {
            File.WriteAllText(path, expected);
            return;
        }

        Assert.True(expected == written, $"{Document} differs from the services: run the tests with AIBLOG_ACCEPT=1");
    }

    private static string Table() => "| id | service | kind | provider | cookies and stored values | kept for |\n|---|---|---|---|---|---|\n"
        + string.Concat(KnownServices.All
            .OrderBy(service => service.Id.Value, StringComparer.Ordinal)
            .Select(service => ServiceMerge.Over(service, null))
            .Select(service => $"| `{service.Id}` | [{service.Name}]({service.Policy}) | `{service.Kind}` | {service.Provider} | {Names(service)} | {service.Duration ?? "–"} |\n"));

    private static string Names(Service service) =>
        service.Cookies.IsEmpty ? "–" : string.Join(", ", service.Cookies.Select(cookie => $"`{cookie}`"));
}
