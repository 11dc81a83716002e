using AiBlog.Tests.Theme;
using AiBlog.Themes.Templating;

namespace AiBlog.Tests.Templating;

/// <summary>Which templates are compiled. That compiled templates do what the interpreter does is checked with every template that
/// <see cref="TemplateBench"/> renders.</summary>
public sealed class CompiledTemplateTests
{
    [Fact]
    public void Every_template_of_the_default_theme_is_compiled()
    {
        var set = ThemeBench.Parsed.Templates;
        var layouts = set.LayoutNames.Where(name => set.Layout(name)!.Code is null);
        var partials = set.PartialNames.Where(name => set.Partial(name)!.Code is null);

        Assert.NotEmpty(set.LayoutNames);
        Assert.Empty(layouts.Concat(partials));
    }

    [Theory]
    [InlineData("{{ site.title }}", true)]
    [InlineData("{{ for p in posts }}{{ for.index }}{{ else }}none{{ end }}", true)]
    [InlineData("{{ $x = array.limit post.tags 1 }}{{ if $x && !post.draft }}{{ $x[0] }}{{ else if true }}b{{ end }}", true)]
    [InlineData("{{ while false }}{{ end }}", false)]
    [InlineData("{{ post.tags | array.limit 1 | array.join ', ' | string.upcase }}", true)]
    [InlineData("{{ post.title | nothing }}", false)]
    [InlineData("{{ capture x }}y{{ end }}", false)]
    [InlineData("{{ for p in posts limit:1 }}{{ end }}", false)]
    [InlineData("{{ for p in posts }}{{ break }}{{ end }}", false)]
    [InlineData("{{ func f(x) }}{{ x }}{{ end }}", false)]
    [InlineData("{{ for p in posts }}{{ p = 1 }}{{ end }}", false)]
    [InlineData("{{ for p in posts }}{{ else }}{{ for.index }}{{ end }}", false)]
    [InlineData("{{ date = 1 }}", false)]
    [InlineData("{{ for date in posts }}{{ end }}", false)]
    [InlineData("{{ partial post.title }}", false)]
    public void The_rest_of_the_language_is_left_to_the_interpreter(string template, bool isCompiled)
    {
        var parsed = TemplateSet.Parse([new TemplateSource("layouts/post.html", "post.html", template)]);

        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(isCompiled, parsed.Templates.Layout("post")!.Code is not null);
    }

    [Theory]
    [InlineData("{{ for p in posts }}{{ for t in p.tags }}{{ for.index }}{{ t }}{{ end }}{{ for.last }};{{ end }}{{ for p in post.newer?.tags }}{{ else }}-{{ end }}")]
    [InlineData("{{ for post in posts }}{{ post.title }};{{ end }}{{ post.title }}")]
    [InlineData("{{ x = 1 }}{{ for i in [1, 2] }}{{ x = x + i }}{{ end }}{{ x }}")]
    [InlineData("{{ $x = 'a' }}{{ for $x in ['b'] }}{{ $x }}{{ end }}{{ $x }}")]
    [InlineData("{{ for e in site.extra }}{{ e.key }}{{ for.first }};{{ end }}")]
    [InlineData("{{ post.draft ? 'd' : post.words >= 1200 ? 'long' : 'short' }}{{ (post.title == 'One') }}{{ post.newer?.title == null }}")]
    [InlineData("{{ if post.tags.size == 2 && !(post.words < 5 || post.draft) }}{{ 7 // 2 }} {{ 1.5 * 2 }} {{ 'a' + 1 }}{{ end }}")]
    [InlineData("{{ post.tags | array.limit 1 | array.join ', ' | string.upcase }}{{ (posts | array.last).title | string.size }}")]
    [InlineData("{{ post.tags[7] }}|{{ post.tags[-1] }}|{{ site.extra['color'] }}|{{ site.extra.nothing }}")]
    public void Loops_variables_and_operators_give_what_the_interpreter_gives(string template) =>
        Assert.NotEqual("", TemplateBench.Render(template));

    [Theory]
    [InlineData("{{ nothing }}")]
    [InlineData("{{ $x }}")]
    [InlineData("{{ for p in posts }}{{ end }}{{ p }}")]
    [InlineData("{{ post = 1 }}")]
    [InlineData("{{ post.newer.title }}")]
    [InlineData("{{ post.titel }}")]
    [InlineData("{{ for c in post.title }}{{ end }}")]
    [InlineData("{{ post }}")]
    [InlineData("{{ date post.title 'long' }}")]
    [InlineData("{{ array.limit post.tags }}")]
    [InlineData("{{ post.tags + 1 }}")]
    [InlineData("{{ if 1 < post.title }}{{ post.date }}{{ end }}")]
    public void Errors_are_those_of_the_interpreter(string template) => Assert.NotNull(TemplateBench.Fault(template));
}
