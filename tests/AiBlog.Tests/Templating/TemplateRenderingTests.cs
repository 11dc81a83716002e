namespace AiBlog.Tests.Templating;

public sealed class TemplateRenderingTests
{
    [Theory]
    [InlineData("{{ site.title }}", "Site &lt;1&gt;")]
    [InlineData("<i title='x'>{{ \"a&b<c>\\\"'\" }}</i>", "<i title='x'>a&amp;b&lt;c&gt;&quot;&#39;</i>")]
    [InlineData("{{ post.content }}", "<p>Body</p>")]
    [InlineData("{{ post.content + '' }}", "&lt;p&gt;Body&lt;/p&gt;")]
    [InlineData("{{ post.content | string.upcase }}", "&lt;P&gt;BODY&lt;/P&gt;")]
    [InlineData("{{ $'<{site.title}>' }}", "&lt;Site &lt;1&gt;&gt;")]
    [InlineData("{{ capture x }}<b>{{ site.title }}</b>{{ end }}{{ x }}", "<b>Site &lt;1&gt;</b>")]
    [InlineData("[{{ post.description }}]", "[]")]
    [InlineData("{{ post.words }} {{ post.draft }} {{ 1.5 }}", "1200 false 1.5")]
    [InlineData("é\u2028😀{{ '😀<' }}", "é\u2028😀😀&lt;")]
    public void Everything_but_html_is_escaped(string template, string expected) =>
        Assert.Equal(expected, TemplateBench.Render(template));

    [Theory]
    [InlineData("{{ for t in post.tags }}{{ for.index }}{{ t }}{{ for.last }};{{ end }}", "0afalse;1b &amp; ctrue;")]
    [InlineData("{{ for p in posts }}{{ p.title }}{{ if p.newer }} {{ p.newer.title }}{{ end }};{{ end }}", "One;Two &lt;b&gt; One;")]
    [InlineData("{{ for p in posts offset:1 limit:1 }}{{ p.title }}{{ end }}", "Two &lt;b&gt;")]
    [InlineData("{{ for p in posts reversed }}{{ p.title }};{{ end }}", "Two &lt;b&gt;;One;")]
    [InlineData("{{ for t in post.newer?.tags }}x{{ else }}none{{ end }}", "none")]
    [InlineData("{{ post.tags.size }} {{ posts | array.size }} {{ post.tags[1] }}", "2 2 b &amp; c")]
    [InlineData("{{ (posts | array.last).title }} {{ posts[0].title }}", "Two &lt;b&gt; One")]
    [InlineData("{{ array.join post.tags ', ' }}", "a, b &amp; c")]
    [InlineData("{{ for p in (posts | array.reverse | array.limit 1) }}{{ p.title }}{{ end }}", "Two &lt;b&gt;")]
    [InlineData("{{ for i in 1..3 }}{{ i }}{{ end }}", "123")]
    [InlineData("{{ post.tags | array.contains 'a' }}", "true")]
    public void Lists_are_read(string template, string expected) => Assert.Equal(expected, TemplateBench.Render(template));

    [Theory]
    [InlineData("{{ site.extra.color }}{{ site.extra.none }}{{ site.extra.count + 1 }}", "red4")]
    [InlineData("{{ for e in site.extra }}{{ e.key }}={{ if e.key == 'list' }}{{ e.value | array.join '/' }}{{ else }}{{ e.value }}{{ end }};{{ end }}",
        "color=red;count=3;list=x/y;")]
    [InlineData("{{ site.extra['color'] }}", "red")]
    [InlineData("{{ if site.extra.none }}a{{ else }}b{{ end }}", "b")]
    public void Open_maps_hold_what_their_author_wrote(string template, string expected) =>
        Assert.Equal(expected, TemplateBench.Render(template));

    [Theory]
    [InlineData("{{ if post.description }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ if '' || [] || post.draft }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ post.description ?? 'none' }}", "none")]
    [InlineData("{{ if post.title == 'One' && post.words > 1000 }}yes{{ end }}", "yes")]
    [InlineData("{{ post.draft ? 'd' : 'p' }}", "p")]
    [InlineData("{{ case post.title; when 'One'; 'first'; end }}", "first")]
    [InlineData("{{ if post.newer == null }}none{{ end }}", "none")]
    public void Empty_values_are_false(string template, string expected) => Assert.Equal(expected, TemplateBench.Render(template));

    [Theory]
    [InlineData("{{ 'straße' | string.upcase }}", "STRAßE")]
    [InlineData("{{ string.truncate 'abcdef' 4 }}", "abc…")]
    [InlineData("{{ string.truncate '👩‍👩‍👧x y' 2 '' }}", "👩‍👩‍👧x")]
    [InlineData("{{ 'a-b' | string.replace '-' '&' }}", "a&amp;b")]
    [InlineData("{{ 'a,b' | string.split ',' | array.first }}", "a")]
    [InlineData("{{ math.round 2.5 }} {{ math.round 2.346 2 }} {{ math.max 2 7 }} {{ math.min 2 7 }}", "3 2.35 7 2")]
    [InlineData("{{ 'page' | string.starts_with 'pa' }}", "true")]
    public void Values_are_computed(string template, string expected) => Assert.Equal(expected, TemplateBench.Render(template));

    [Theory]
    [InlineData("{{ t 'newer' }}", "Newer")]
    [InlineData("{{ t 'by' 'A<' 'B' }}", "By A&lt; &amp; B")]
    [InlineData("{{ t 'greeting' name: 'Ann' }} {{ t 'greeting' }}", "Hello Ann Hello {name}")]
    [InlineData("{{ t 'posts' 1 }}, {{ 2 | string.size }} {{ t 'posts' posts.size }}", "1 post, 1 2 posts")]
    [InlineData("{{ date post.date 'long' }} {{ post.date | date 'full' }}", "23 November 2026 Monday, 23. Nov at 8:00")]
    [InlineData("{{ date post.date 'iso' }} {{ date post.date 'iso_date' }}", "2026-11-23T08:00:00+01:00 2026-11-23")]
    [InlineData("{{ url '/tags/' }} {{ asset 'site.css' }}", "/base/tags/ /base/assets/site.1a2b.css")]
    [InlineData("{{ asset_integrity 'site.css' }}", "sha384-1a2b")]
    public void Pages_ask_the_site_through_functions(string template, string expected) => Assert.Equal(expected, TemplateBench.Render(template));

    [Fact]
    public void A_partial_sees_the_view_and_its_argument() => Assert.Equal(
        "[One/Site &lt;1&gt;][Two &lt;b&gt;/Site &lt;1&gt;]-[/Site &lt;1&gt;]",
        TemplateBench.Render(
            "{{ for p in posts }}{{ partial 'card' p }}{{ end }}-{{ partial 'card' }}",
            ("card", "[{{ it?.title }}/{{ site.title }}]")));

    [Fact]
    public void A_partial_in_a_capture_is_captured() => Assert.Equal(
        "<b>&lt;</b>", TemplateBench.Render("{{ capture x; partial 'bold' '<'; end; x }}", ("bold", "<b>{{ it }}</b>")));

    [Fact]
    public void A_partial_may_call_itself_for_what_is_left() => Assert.Equal(
        "3210", TemplateBench.Render("{{ partial 'down' 3 }}", ("down", "{{ it }}{{ if it > 0; partial 'down' (it - 1); end }}")));

    [Fact]
    public void Variables_of_a_partial_stay_in_it()
    {
        var fault = TemplateBench.Fault("{{ partial 'set' }}{{ secret }}", ("set", "{{ secret = 1 }}"));

        Assert.Equal("template-unknown-name", fault.Code);
    }

    [Fact]
    public void Variables_of_a_page_do_not_reach_the_next()
    {
        var worker = TemplateBench.Worker("{{ if post.title == 'One'; secret = 1; end; secret }}");
        var first = TemplateBench.Run(worker, Samples.PageOf(Samples.FirstPost));
        var second = TemplateBench.Run(worker, Samples.PageOf(Samples.FirstPost with { Title = "Two" }));

        Assert.Equal("1", first.Text);
        Assert.Equal("template-unknown-name", second.Fault?.Code);
    }

    [Fact]
    public void A_page_after_a_fault_is_as_if_there_had_been_none()
    {
        var worker = TemplateBench.Worker("<p>{{ partial 'title' post.newer }}</p>", ("title", "{{ capture x }}{{ it.title }}{{ end }}{{ x }}"));
        var newest = TemplateBench.Run(worker, Samples.PageOf(Samples.FirstPost));
        var older = TemplateBench.Run(worker, Samples.PageOf(Samples.FirstPost with { Newer = Samples.FirstPost }));

        Assert.Equal("template-error", newest.Fault?.Code);
        Assert.Equal("", newest.Text);
        Assert.Equal("<p>One</p>", older.Text);
    }
}
