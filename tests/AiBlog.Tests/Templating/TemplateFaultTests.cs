namespace AiBlog.Tests.Templating;

public sealed class TemplateFaultTests
{
    private const string Layout = "themes/t/layouts/post.html";
    private const string Card = "themes/t/partials/card.html";

    [Theory]
    [InlineData("{{ psot.title }}", 1, 4, "there is no `psot` here", "did you mean `post`?")]
    [InlineData("é😀\n <i>{{ post.titel }}", 2, 13, "`post` has no `titel`", "did you mean `title`?")]
    [InlineData("{{ if post.titel }}x{{ end }}", 1, 12, "`post` has no `titel`", "did you mean `title`?")]
    [InlineData("{{ post['titel'] ?? 'x' }}", 1, 9, "`post` has no `titel`", "did you mean `title`?")]
    [InlineData("{{ for p in posts; p.wrods; end }}", 1, 22, "`p` has no `wrods`", "did you mean `words`?")]
    [InlineData("{{ string.upcas 'x' }}", 1, 11, "`string` has no `upcas`", "did you mean `upcase`?")]
    [InlineData("{{ post.date.year }}", 1, 14, "`post.date` has no `year`", "docs/themes.md lists all names")]
    [InlineData("{{ $x }}", 1, 4, "there is no `$x` here", "docs/themes.md lists all names")]
    public void An_unknown_name_is_told_with_its_place(string template, int line, int column, string message, string hint)
    {
        var fault = TemplateBench.Fault(template);

        Assert.Equal(("template-unknown-name", Layout, line, column), (fault.Code, fault.Place.File, fault.Place.Line, fault.Place.Column));
        Assert.Equal((message, hint), (fault.Message, fault.Hint));
    }

    [Fact]
    public void A_fault_in_a_partial_is_placed_in_the_partial()
    {
        var fault = TemplateBench.Fault("{{ partial 'card' post }}", ("card", "\n\n é😀{{ it.titel }}"));

        Assert.Equal((Card, 3, 10), (fault.Place.File, fault.Place.Line, fault.Place.Column));
    }

    [Fact]
    public void A_partial_does_not_see_the_loop_of_its_caller() => Assert.Equal(
        "there is no `p` here", TemplateBench.Fault("{{ for p in posts; partial 'card'; end }}", ("card", "{{ p.title }}")).Message);

    [Theory]
    [InlineData("{{ t 'newr' }}", "template-unknown-string", 6, "did you mean `newer`?")]
    [InlineData("{{ date post.date 'lng' }}", "template-unknown-string", 19, "did you mean `date_formats.long`?")]
    [InlineData("{{ asset 'site.cs' }}", "template-unknown-asset", 10, "did you mean `site.css`?")]
    [InlineData("{{ x = 'crd'; partial x }}", "template-missing-partial", 23, "did you mean `card`?")]
    [InlineData("{{ post.newer.title }}", "template-error", 15, "put it inside `if post.newer`, or write `?.` for the dot")]
    [InlineData("{{ post }}", "template-error", 4, "name one of its fields")]
    [InlineData("{{ post.tags }}", "template-error", 4, "use `for`, or `array.join`")]
    [InlineData("{{ site.extra }}", "template-error", 4, "name one of its fields")]
    [InlineData("{{ {a: 1} }}", "template-error", 4, "name one of its fields")]
    [InlineData("{{ string.upcase }}", "template-error", 4, null)]
    [InlineData("{{ post.date }}", "template-error", 4, "use `date VALUE \"long\"`")]
    [InlineData("{{ date post.title 'long' }}", "template-error", 9, null)]
    [InlineData("{{ t 'posts' }}", "template-error", 4, null)]
    [InlineData("{{ for x in post }}{{ end }}", "template-error", 13, null)]
    [InlineData("{{ post = 1 }}", "template-error", 4, null)]
    [InlineData("{{ string.truncate 'x' 'y' }}", "template-error", 24, null)]
    [InlineData("{{ [1] * 1000000000 }}", "template-error", 8, "use `array.concat` or a `for`")]
    [InlineData("{{ 'x' * 1000000000 }}", "template-error", 8, "`*` is for numbers")]
    public void A_runtime_fault_is_told_with_its_place(string template, string code, int column, string? hint)
    {
        var fault = TemplateBench.Fault(template, ("card", ""));

        Assert.Equal((code, Layout, 1, column), (fault.Code, fault.Place.File, fault.Place.Line, fault.Place.Column));
        Assert.Equal(hint, fault.Hint);
    }

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ while true; for x in 1..2; x; end; end }}")]
    [InlineData("{{ func f(x); if x > 0; f(x - 1); f(x - 1); end; end; f(40) }}")]
    [InlineData("{{ func f(x); ret f(x + 1); end; f(1) }}")]
    [InlineData("{{ for x in 1..1000000000000; end }}")]
    [InlineData("{{ 1..1000000000000 | array.size }}")]
    [InlineData("{{ x = 'ab'; for i in 1..100; x = x + x; end }}")]
    [InlineData("{{ x = 'ab'; for i in 1..100; x = $'{x}{x}'; end }}")]
    [InlineData("{{ x = 'ab'; for i in 1..100; x = string.replace x 'a' 'aab'; end }}")]
    [InlineData("{{ x = [1]; for i in 1..100; x = array.concat x x; end }}")]
    [InlineData("{{ x = 2; for i in 1..100; x = x * x; end }}")]
    [InlineData("{{ capture x; while true; 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'; end; end }}")]
    [InlineData("{{ while true }}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{{ end }}")]
    public void A_template_without_end_is_stopped(string template) => Assert.Equal("template-limit", TemplateBench.Fault(template).Code);

    [Fact]
    public void Partials_that_call_each_other_without_end_are_stopped()
    {
        var fault = TemplateBench.Fault("{{ partial 'a' }}", ("a", "{{ partial 'b' }}"), ("b", "\n{{ partial 'a' }}"));

        Assert.Equal(("template-recursion", "themes/t/partials/b.html", 2, 12), (fault.Code, fault.Place.File, fault.Place.Line, fault.Place.Column));
        Assert.Contains("b > a > b > a", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_syntax_errors_of_all_templates_are_told()
    {
        var faults = TemplateBench.ParseFaults("{{ post. }}\n{{ ) }}", ("card", "\n {{ if }}{{ end }}"));

        Assert.All(faults, fault => Assert.Equal("template-syntax", fault.Code));
        Assert.Equal([(Layout, 1, 8), (Layout, 1, 10), (Card, 2, 8)], faults.Select(fault => (fault.Place.File, fault.Place.Line, fault.Place.Column)));
    }

    [Fact]
    public void A_missing_partial_is_found_before_any_page_is_rendered()
    {
        var fault = Assert.Single(TemplateBench.ParseFaults("\n{{ partial 'crad' post }}", ("card", "")));

        Assert.Equal(("template-missing-partial", 2, 12, "did you mean `card`?"), (fault.Code, fault.Place.Line, fault.Place.Column, fault.Hint));
    }

    [Fact]
    public void A_missing_layout_is_told()
    {
        var worker = TemplateBench.Worker("x");
        var fault = worker.Render("pots", Samples.Page.Bind(Samples.PageOf(Samples.FirstPost)), TemplateBench.English, new System.Buffers.ArrayBufferWriter<byte>());

        Assert.Equal(("template-missing-layout", "layouts/pots.html", "did you mean `post`?"), (fault?.Code, fault?.Place.File, fault?.Hint));
    }

    [Theory]
    [InlineData("{{ include 'x' }}", "template-unknown-name")]
    [InlineData("{{ object.eval '1' }}", "template-unknown-name")]
    [InlineData("{{ regex.match 'a' 'a' }}", "template-unknown-name")]
    [InlineData("{{ math.random 1 2 }}", "template-unknown-name")]
    public void Nothing_reaches_beyond_the_view(string template, string code) => Assert.Equal(code, TemplateBench.Fault(template).Code);

    [Theory]
    [InlineData("{{ import post }}")]
    [InlineData("{{ this.post }}")]
    [InlineData("{{ post.title = 1 }}")]
    [InlineData("{{ x = []; x[1000000000] = 1 }}")]
    [InlineData("{{ x = 1; x += 1 }}")]
    [InlineData("{{ x = 1; x++ }}")]
    [InlineData("{{ capture post.title; end }}")]
    [InlineData("{{ with post; end }}")]
    [InlineData("{{ if true; ret; end }}")]
    public void Parts_of_the_language_that_could_change_a_view_are_refused(string template) =>
        Assert.Contains(TemplateBench.ParseFaults(template), fault => fault.Code == "template-syntax");

    [Theory]
    [InlineData("{{ if true }}", "{{ end }}")]
    [InlineData("{{ ((((((((((", "1")]
    public void A_template_nested_too_deep_is_refused(string open, string close)
    {
        var template = string.Concat(Enumerable.Repeat(open, 20_000)) + string.Concat(Enumerable.Repeat(close, 20_000));

        Assert.Contains(TemplateBench.ParseFaults(template), fault => fault.Code == "template-syntax");
    }
}
