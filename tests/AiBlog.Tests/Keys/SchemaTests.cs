using System.Text;
using System.Text.Json;
using AiBlog.Commands;
using AiBlog.Config;
using AiBlog.Config.Keys;
using AiBlog.Parse;

namespace AiBlog.Tests.Keys;

/// <summary>The schemas and the tables of the documentation are made from the key tables; AIBLOG_ACCEPT=1 writes them anew.</summary>
public sealed class SchemaTests
{
    internal static readonly string Root = FindRoot();

    [Theory]
    [InlineData("schemas/front-matter.schema.json", "front-matter")]
    [InlineData("schemas/aiblog.schema.json", "config")]
    public void The_schema_in_the_repository_is_that_of_the_reader(string file, string document)
    {
        var made = Schemas.Write(document);

        Hold(file, _ => Encoding.UTF8.GetString(made), $"run `aiblog schema {document} > {file}`");
    }

    [Theory]
    [InlineData("docs/front-matter.md", "front-matter")]
    [InlineData("docs/configuration.md", "config")]
    public void The_tables_in_the_documentation_are_those_of_the_reader(string file, string document)
    {
        var table = document == "config" ? ConfigKeys.Site : FrontMatterKeys.Post;

        Hold(
            file,
            text => Between(Between(text, "keys", KeyMarkdown.Write(table)), "foreign keys", KeyMarkdown.WriteForeign(table)),
            "run the tests with AIBLOG_ACCEPT=1");
    }

    [Fact]
    public void Each_object_of_a_schema_is_closed_or_open_on_purpose()
    {
        using var schema = JsonDocument.Parse(SchemaWriter.Write(FrontMatterKeys.Post));
        var properties = schema.RootElement.GetProperty("properties");

        Assert.False(schema.RootElement.GetProperty("additionalProperties").GetBoolean());
        Assert.False(properties.GetProperty("source").GetProperty("additionalProperties").GetBoolean());
        Assert.False(properties.GetProperty("extra").TryGetProperty("additionalProperties", out _));
        Assert.Equal(["title"], schema.RootElement.GetProperty("required").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(["none", "assisted", "generated"], properties.GetProperty("ai").GetProperty("enum").EnumerateArray().Select(e => e.GetString()));
        Assert.All(properties.EnumerateObject(), p => Assert.NotEmpty(p.Value.GetProperty("markdownDescription").GetString() ?? ""));
    }

    private static void Hold(string file, Func<string, string> made, string remedy)
    {
        var path = Path.Combine(Root, file);
        var written = File.Exists(path) ? File.ReadAllText(path) : "";
        var wanted = made(written);
        if (Environment.GetEnvironmentVariable("AIBLOG_ACCEPT") == "1")
        {
            File.WriteAllText(path, wanted);
            return;
        }

        Assert.True(wanted == written, $"{file} is not what the key table says: {remedy}");
    }

    private static string Between(string text, string name, string content)
    {
        var (begin, end) = ($"<!-- {name} -->\n", $"<!-- end of {name} -->");
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        var to = text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= 0 && to > from, $"the marks of {name} are missing");
        return text[..(from + begin.Length)] + content + text[to..];
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AiBlog.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("no AiBlog.sln above the tests");
        }

        return folder;
    }
}
