using AiBlog.Parse;

namespace AiBlog.Tests.Keys;

public sealed class OwnContentTests
{
    [Fact]
    public void The_configuration_of_this_repository_has_no_faults() =>
        Assert.Empty(Reading.Config(File.ReadAllText(Path.Combine(SchemaTests.Root, "aiblog.yml"))).Diagnostics);

    [Theory]
    [InlineData("posts", ContentKind.Post)]
    [InlineData("pages", ContentKind.Page)]
    internal void The_front_matter_of_this_repository_has_no_faults(string folder, ContentKind kind)
    {
        var files = Directory.GetFiles(Path.Combine(SchemaTests.Root, "content", folder), "*.md", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var name = DatedName.Of(Path.GetFileNameWithoutExtension(file));
            var result = Reading.Whole(File.ReadAllText(file), kind, name.Date, "Europe/Berlin");
            Assert.True(result.Diagnostics.IsEmpty, $"{file}: {string.Join("; ", result.Diagnostics)}");
        }
    }
}
