namespace AiBlog.Tests.Import;

public sealed class TagTests
{
    [Theory]
    [InlineData("{{< figure src=\"/a.png\" alt=\"An alt\" caption=\"Words\" >}}", "![An alt](/a.png \"Words\")")]
    [InlineData("{% image \"assets/a.png\" \"Words of it\" %}", "![Words of it](assets/a.png)")]
    [InlineData("Text {{< youtube w7Ft2ymGmfc >}} more", "Text \n\nhttps://www.youtube.com/watch?v=w7Ft2ymGmfc\n\nmore")]
    [InlineData("{{ youtube(id=\"w7Ft2ymGmfc\") }}", "https://www.youtube.com/watch?v=w7Ft2ymGmfc")]
    [InlineData("{{< tweet user=\"a\" id=\"1234567\" >}}", "https://twitter.com/a/status/1234567")]
    [InlineData("{% include youtube.html id=\"w7Ft2ymGmfc\" %}", "https://www.youtube.com/watch?v=w7Ft2ymGmfc")]
    [InlineData("{% highlight ruby %}\nputs 1\n{% endhighlight %}", "```ruby\nputs 1\n```")]
    [InlineData("{{< highlight go \"linenos=table\" >}}\nx := `a`\n{{< /highlight >}}", "```go\nx := `a`\n```")]
    [InlineData("{{% notice tip %}}\nDo it.\n\nTwice.\n{{% /notice %}}", "> [!TIP]\n> Do it.\n>\n> Twice.")]
    [InlineData("{% note warn %}\nCare.\n{% endnote %}", "> [!WARNING]\n> Care.")]
    [InlineData("{% quote(author=\"Ada\") %}\nWords.\n{% end %}", "> Words.\n>\n> — Ada")]
    [InlineData("{% raw %}{{ x }}{% endraw %}", "{{ x }}")]
    [InlineData("```\n{% raw %}{{ x }}{% endraw %}\n```", "```\n{{ x }}\n```")]
    [InlineData("A {% comment %}secret{% endcomment %}B", "A B")]
    [InlineData("[x]({{ \"/2015/a/\" | url }})", "[x](/2015/a/)")]
    [InlineData("![x]({{site.baseurl}}/a.png)", "![x](/a.png)")]
    [InlineData("{{ \"https://www.youtube-nocookie.com/embed/w7Ft2ymGmfc\" | embed: 'a video' }}", "https://www.youtube.com/watch?v=w7Ft2ymGmfc")]
    [InlineData("{{ \"/img/a.png\" | picture: \"An alt\" }}", "![An alt](/img/a.png)")]
    [InlineData("<figure>\n  {% image \"a.png\" \"An alt here\" %}\n  <figcaption>C</figcaption>\n</figure>", "<figure>\n  <img src=\"a.png\" alt=\"An alt here\">\n  <figcaption>C</figcaption>\n</figure>")]
    [InlineData("<div>{{ \"/a.png\" | picture: 'A \"b\"' }}</div>", "<div><img src=\"/a.png\" alt=\"A &quot;b&quot;\"></div>")]
    [InlineData("[x]({{ site.repository\n}}/issues/1)", "[x]({{site.repository}}/issues/1)")]
    [InlineData("By {{ \"ada\" | team_link }}", "By ada")]
    [InlineData("{% include \"linked-figure.html\", image: \"/a b.png\", alt: \"An alt\", caption: \"Words\" %}", "![An alt](</a b.png> \"Words\")")]
    [InlineData("{{< wide-photo src=\"a.webp\" alt=\"An alt\" >}}", "![An alt](a.webp)")]
    [InlineData("[x]({{ site.repository }}/issues/1)", "[x]({{site.repository}}/issues/1)")]
    [InlineData("[x]\n\n[x]: {{ site.repository }}/issues/1", "[x]\n\n[x]: {{site.repository}}/issues/1")]
    [InlineData("{{</* figure src=\"x\" */>}}", "{{< figure src=\"x\" >}}")]
    public void A_known_tag_becomes_Markdown(string tag, string markdown) => Assert.Equal(markdown, Written(tag).Trim());

    [Theory]
    [InlineData("{{< unknown a=\"b\" >}}", "`{{< unknown a=\"b\" >}}`")]
    [InlineData("{% for x in y %}A{% endfor %}", "`{% for x in y %}`A`{% endfor %}`")]
    [InlineData("{{ page.unknown | upcase }}", "`{{ page.unknown | upcase }}`")]
    public void An_unknown_tag_stays_readable_and_is_reported(string tag, string markdown)
    {
        using var old = Imported(tag);

        Assert.Equal(markdown, old.Body("-a"));
        Assert.Contains(" tag: shortcodes", old.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```\n{{< youtube x >}}\n```")]
    [InlineData("Write `{% image \"a.png\" \"b c\" %}`.")]
    [InlineData("    {{< unknown >}}")]
    public void Tags_in_code_are_left_alone(string text)
    {
        using var old = Imported(text);

        Assert.Equal(text.Trim(), old.Body("-a").Trim());
        Assert.DoesNotContain(" tag: ", old.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Head {#own}", "## <a id=\"own\"></a>Head")]
    [InlineData("Text\n{: .lead}", "Text")]
    [InlineData("::: warning Look\nInner\n:::", "> [!WARNING]\n> **Look**\n>\n> Inner")]
    [InlineData("::: columns\nInner\n:::", "Inner")]
    [InlineData("It :tada: works, at 10:30:15, `:tada:`", "It 🎉 works, at 10:30:15, `:tada:`")]
    [InlineData("A {% raw %}:::{% endraw %} b", "A ::: b")]
    public void Dialects_of_Markdown_become_ours(string text, string markdown) => Assert.Equal(markdown, Written(text).Trim());

    [Theory]
    [InlineData("{% assign n = \"1|2|3\" | split: \"|\" %}\n{% for i in n %}\n* [#{{ i }}](/{{ i }})\n{% endfor %}", "* [#1](/1)\n* [#2](/2)\n* [#3](/3)")]
    [InlineData("{% for t in page.words %}{{ t }}{% unless forloop.last %}, {% endunless %}{% endfor %}", "a, b")]
    public void A_loop_over_a_list_of_the_post_is_written_out(string text, string markdown)
    {
        using var old = OldSite.Of(("_posts/2020-01-01-a.md", $"---\ntitle: A\nwords: [a, b]\n---\n\n{text}\n"));
        old.Import("jekyll").Ends(0);

        Assert.Equal(markdown, old.Body("-a").Trim());
    }

    [Theory]
    [InlineData("{% for x in page.words %}{{ x | upcase }}{% endfor %}")]
    [InlineData("{% for x in site.posts %}{{ x }}{% endfor %}")]
    [InlineData("{% for x in page.words %}{% if x == 1 %}{{ x }}{% endif %}{% endfor %}")]
    public void A_loop_that_does_more_stays_and_is_reported(string text)
    {
        using var old = OldSite.Of(("_posts/2020-01-01-a.md", $"---\ntitle: A\nwords: [a, b]\n---\n\n{text}\n"));
        old.Import("jekyll").Ends(0);

        Assert.Contains("{% for x in", old.Body("-a"), StringComparison.Ordinal);
        Assert.Contains("{% for x in", old.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_places_that_a_text_does_not_have_are_reported()
    {
        using var old = Imported("## Über Uns\n\n## Über Uns\n\n<a id=\"own\"></a>[a](#uber-uns) [b](#über-uns-1) [c](#own) [d](#gone) [e](#top) [f](#)");

        Assert.Contains("broken-link", old.Report, StringComparison.Ordinal);
        Assert.Contains("  #gone\n", old.Report, StringComparison.Ordinal);
        Assert.DoesNotContain("#own", old.Report, StringComparison.Ordinal);
        Assert.DoesNotContain("  #\u00fcber-uns-1", old.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_contents_becomes_front_matter()
    {
        using var old = Imported("* TOC\n{:toc}\n\n## A\n");

        Assert.Contains("\ntoc: true\n", old.Post("-a"), StringComparison.Ordinal);
        Assert.Equal("## A", old.Body("-a"));
    }

    [Fact]
    public void Many_unclosed_tags_take_no_quadratic_time()
    {
        using var old = Imported(string.Concat(Enumerable.Repeat("{% raw %} {{< a [b]( ", 4000)));

        Assert.NotEqual("", old.Body("-a"));
    }

    private static string Written(string text)
    {
        using var old = Imported(text);
        return old.Body("-a");
    }

    private static OldSite Imported(string text)
    {
        var old = OldSite.Of(("_posts/2020-01-01-a.md", $"---\ntitle: A\n---\n\n{text}\n"));
        old.Import("markdown").Ends(0);
        return old;
    }
}
