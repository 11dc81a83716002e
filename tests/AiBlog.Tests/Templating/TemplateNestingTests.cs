namespace AiBlog.Tests.Templating;

public sealed class TemplateNestingTests
{
    [Theory]
    [InlineData("{{ ", "", 154)]
    [InlineData("{{", "}}", 103)]
    public void Brackets_nested_too_deeply_are_reported_once_at_the_first_beyond_the_limit(string open, string close, int column)
    {
        var template = string.Concat(Enumerable.Repeat(open, 100_000)) + string.Concat(Enumerable.Repeat(close, 100_000));

        var fault = Assert.Single(TemplateBench.ParseFaults(template));

        Assert.Equal(("template-syntax", 1, column), (fault.Code, fault.Place.Line, fault.Place.Column));
        Assert.Equal("brackets are nested more than 100 deep", fault.Message);
    }
}
