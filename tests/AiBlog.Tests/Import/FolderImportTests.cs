using AiBlog.Tests.Commands;

namespace AiBlog.Tests.Import;

public sealed class FolderImportTests
{
    private static readonly byte[] Pixel = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    [Fact]
    public void A_Jekyll_site_keeps_its_URLs_links_and_files()
    {
        using var old = OldSite.Of(
            ("_config.yml", "title: Old\nurl: https://old.example\nbaseurl: /b\ntimezone: Europe/Berlin\nexcerpt_separator: <!--cut-->\n"),
            ("_posts/2016-1-05-first.md", "---\ntitle: First\ncategories: news local\ntags: a b\n---\nHello.\n<!--cut-->\nSee [next]({% post_url 2016-02-01-second %}) and [abs](https://old.example/b/2016/02/01/second.html#x), ![p](/b/img/p.gif), [gone](/b/gone/).\n"),
            ("_posts/2016-02-01-second.markdown", "\n\n---\nlayout: post\ntitle: Second\npublished: true\n---\nBack to [first](/b/news/local/2016/01/05/first.html).\n"),
            ("_posts/2016-03-01-hidden.md", "---\ntitle: Hidden\npublished: false\n---\nSecret.\n"),
            ("_drafts/later.md", "---\ntitle: Later\n---\nNot yet.\n"),
            ("about.md", "---\ntitle: About\n---\nMe, see [first](_posts/2016-1-05-first.md).\n"),
            ("index.html", "---\nlayout: home\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}\n"),
            ("README.md", "Not content."));
        old.WriteBytes("img/p.gif", Pixel);

        old.Import("jekyll").Ends(0);

        Assert.Equal("Hello.\n\n\n<!--more-->\n\n\nSee [next](/posts/2016-02-01-second.md) and [abs](/posts/2016-02-01-second.md#x), ![p](/img/p.gif), [gone](https://old.example/b/gone/).", old.Body("-first"));
        Assert.Contains("tags: [\"a\", \"b\"]\ncategories: [\"news\", \"local\"]\n", old.Post("-first"), StringComparison.Ordinal);
        Assert.Contains("[first](/posts/2016-01-05-first.md)", old.Body("-second"), StringComparison.Ordinal);
        Assert.Contains("\ndraft: true\n", old.Post("-hidden"), StringComparison.Ordinal);
        Assert.Contains("\ndraft: true\n", old.Post("-later"), StringComparison.Ordinal);
        Assert.Contains("time_zone: Europe/Berlin\n", old.New("aiblog.yml"), StringComparison.Ordinal);
        Assert.Contains("/b/gone/", old.Report, StringComparison.Ordinal);
        Assert.DoesNotContain("error", old.Build(), StringComparison.Ordinal);
        Assert.True(old.HasPage("news/local/2016/01/05/first.html"));
        Assert.True(old.HasPage("about/index.html"));
        Assert.True(old.HasPage("img/p.gif"));
    }

    [Fact]
    public void A_Hugo_site_in_three_languages_of_front_matter()
    {
        using var old = OldSite.Of(
            ("hugo.toml", "baseURL = \"https://old.example/\"\ntitle = \"Old\"\nlanguageCode = \"en-us\"\n[permalinks]\nblog = \"/:year/:month/:slug/\"\n"),
            ("content/blog/one.md", "+++\ntitle = \"One\"\ndate = 2020-01-02T03:04:05Z\ntags = [\"x\"]\naliases = [\"/old/one\"]\nbuild = {list = \"never\"}\n+++\n[two]({{< relref \"two/index.md\" >}}) ![s](/img/s.gif)\n"),
            ("content/blog/two/index.md", "{\n \"title\": \"Two\",\n \"date\": \"2020-02-03\",\n \"draft\": false,\n \"cover\": {\"image\": \"c.gif\", \"alt\": \"A cover\"},\n \"expiryDate\": \"2030-01-01\"\n}\nThe ![c](c.gif) here.\n"),
            ("content/blog/three.md", "---\ntitle: Three\ndate: 2020-03-04\nauthor: [Ada, Bob]\nsummary: Short.\nimages: [/img/s.gif]\n---\n## Über uns\n\n[up](#uber-uns)\n"),
            ("content/blog/_index.md", "---\ntitle: Blog\n---\n"),
            ("content/about.fr.md", "---\ntitle: À propos\n---\nMoi.\n"),
            ("content/about.md", "---\ntitle: About\n---\nMe.\n"));
        old.WriteBytes("static/img/s.gif", Pixel);
        old.WriteBytes("content/blog/two/c.gif", Pixel);

        old.Import("hugo").Ends(0);

        Assert.Contains("permalink: /:year/:month/:slug/\n", old.New("aiblog.yml"), StringComparison.Ordinal);
        Assert.Contains("[two](/posts/two/index.md) ![s](/img/s.gif)", old.Body("-one"), StringComparison.Ordinal);
        Assert.Contains("\ndraft: true\n", old.Post("-one"), StringComparison.Ordinal);
        Assert.Contains("aliases:\n  - \"/old/one\"\n", old.Post("-one"), StringComparison.Ordinal);
        var two = old.New("content/posts/two/index.md");
        Assert.Contains("image:\n  src: \"c.gif\"\n  alt: \"A cover\"\n", two, StringComparison.Ordinal);
        Assert.Contains("expires: 2030-01-01\n", two, StringComparison.Ordinal);
        Assert.Contains("authors: [\"Ada\", \"Bob\"]\n", old.Post("-three"), StringComparison.Ordinal);
        Assert.Contains("description: \"Short.\"\n", old.Post("-three"), StringComparison.Ordinal);
        Assert.Contains("language: \"fr\"\n", old.New("content/pages/about-fr.md"), StringComparison.Ordinal);
        old.Build();
        Assert.True(old.HasPage("2020/02/two/index.html"));
        Assert.True(old.HasPage("2020/02/two/c.gif"));
    }

    [Fact]
    public void A_link_that_a_tag_made_is_not_taken_for_one_of_the_old_site()
    {
        using var old = OldSite.Of(
            ("hugo.toml", "baseURL = \"https://old.example/blog/\"\n[params]\nmotto = \"Read twice\"\n"),
            ("content/posts/one.md", "---\ntitle: One\ndate: 2020-01-01\n---\n[two]({{< relref \"two#part\" >}}) {{< param \"motto\" >}}\n\n{{< vimeo 1234567 >}} {{< tweet 1234567 >}} {{< gist a b >}} {{< highlight js >}}x{{< /highlight >}}\n"),
            ("content/posts/two.md", "+++\ntitle = \"Two\"\ndate = 2020-02-02\n[params]\nimage = \"https://img.example/a.png\"\n+++\n## Part\n"));

        old.Import("hugo").Ends(0);

        Assert.Equal("[two](/posts/2020-02-02-two.md#part) Read twice\n\nhttps://vimeo.com/1234567\n\nhttps://twitter.com/i/status/1234567\n\nhttps://gist.github.com/a/b\n\n```js\nx\n```", old.Body("-one"));
        Assert.Contains("src: \"https://img.example/a.png\"", old.Post("-two"), StringComparison.Ordinal);
        old.Build();
    }

    [Fact]
    public void A_Hexo_site_has_posts_pages_and_tags_of_its_own()
    {
        using var old = OldSite.Of(
            ("_config.yml", "title: Old\nurl: https://old.example\npermalink: :year/:title/\n"),
            ("source/_posts/one.md", "title: One\ndate: 2020-01-01\ncategories:\n- [x, y]\n- z\n---\n{% asset_img pic.gif A title %}\n\n{% img left /img/a.gif 200 100 \"title\" \"alt\" %}\n\n{% link some text https://x.example %} {% post_link two %}\n"),
            ("source/_posts/two.md", "---\ntitle: Two\ndate: 2021-01-01\n---\nText: not a key\n---\nMore\n"),
            ("source/_posts/three.rst", "Three\n=====\n"),
            ("source/about/index.md", "---\ntitle: About\ndate: 2013-01-01\n---\nMe\n"));
        old.WriteBytes("source/_posts/one/pic.gif", Pixel);
        old.WriteBytes("source/img/a.gif", Pixel);

        old.Import("markdown").Ends(0);

        Assert.Contains("categories: [\"x\", \"y\", \"z\"]\n", old.Post("-one"), StringComparison.Ordinal);
        Assert.Equal("![A title](/_posts/one/pic.gif)\n\n![alt](/img/a.gif)\n\n[some text](https://x.example) [two](/posts/2021-01-01-two.md)", old.Body("-one"));
        Assert.Equal("Text: not a key\n---\nMore", old.Body("-two"));
        Assert.Contains("source/_posts/three.rst: aiblog reads no .rst files", old.Report, StringComparison.Ordinal);
        Assert.True(old.HasNew("content/pages/about/index.md"));
        old.Build();
        Assert.True(old.HasPage("2020/one/index.html"));
        Assert.True(old.HasPage("about/index.html"));
    }

    [Fact]
    public void An_Eleventy_folder_has_keys_for_all_its_files_and_Astro_imports_images()
    {
        using var old = OldSite.Of(
            ("src/posts/posts.json", "{\"permalink\": \"/blog/{{ page.fileSlug }}/\"}"),
            ("src/posts/one.md", "---\ntitle: One\ndate: 2020-01-01\n---\n[two](/blog/two/)\n"),
            ("src/posts/two.mdx", "---\ntitle: Two\ndate: 2020-01-02\n---\nimport pic from \"./pic.gif\";\n\n<Image src={pic} alt=\"A pic\" />\n\n{/* hidden */}\n"));
        old.WriteBytes("src/posts/pic.gif", Pixel);

        old.Import("markdown").Ends(0);

        Assert.Equal("[two](/posts/2020-01-02-two.md)", old.Body("-one"));
        Assert.Contains("![A pic](", old.Body("-two"), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", old.Body("-two"), StringComparison.Ordinal);
        Assert.DoesNotContain("missing-file", old.Report, StringComparison.Ordinal);
        old.Build();
        Assert.True(old.HasPage("blog/two/index.html"));
    }

    [Fact]
    public void A_Zola_site_with_paths_sections_and_links()
    {
        using var old = OldSite.Of(
            ("config.toml", "base_url = \"https://old.example\"\ntitle = \"Old\"\n"),
            ("content/blog/2020-05-06-a.md", "+++\ntitle = \"A\"\n[taxonomies]\ntags = [\"x\", \"y\"]\n[extra]\nmood = \"calm\"\n+++\nTo [b](@/blog/b.md#part-two).\n"),
            ("content/blog/b.md", "+++\ntitle = \"B\"\npath = \"2021/07/08/Bee-1.0\"\naliases = [\"b.html\"]\n+++\n## Part Two\n"));

        old.Import("zola").Ends(0);

        Assert.Contains("To [b](/posts/2021-07-08-Bee-1.0.md#part-two).", old.Body("-a"), StringComparison.Ordinal);
        Assert.Contains("tags: [\"x\", \"y\"]\n", old.Post("-a"), StringComparison.Ordinal);
        Assert.Contains("mood: \"calm\"", old.Post("-a"), StringComparison.Ordinal);
        old.Build();
        Assert.True(old.HasPage("2021/07/08/Bee-1.0/index.html"));
        Assert.True(old.HasPage("blog/a/index.html"));
        Assert.True(old.HasPage("b.html"));
    }

    [Fact]
    public void Keys_of_other_generators_are_mapped_by_their_names()
    {
        using var old = OldSite.Of(
            ("a.mdx", "---\ntitle: A\npubDate: Jan 5 2021\nupdatedDate: 2021-02-01\nkeywords: one, two\nheroImage: https://img.example/a.jpg\nexcerpt: E\nauthors: {name: Ada, url: https://x.example}\nlink: https://news.example/x\nsource_name: News\nhidden: false\ntop: 1\n---\nimport Foo from './Foo.astro'\n\nText.\n"),
            ("b.md", "---\ntitle: B\ndate: 2021-1-6 9:05:00 -5\nhidden: true\nlayout: special\n---\nHidden.\n"),
            ("c.md", "# Only a heading\n\nNo front matter.\n"),
            ("2021-01-08-d.md", "Just text, bytes\n"));

        old.Import("markdown").Ends(0);

        var a = old.Post("-a");
        Assert.StartsWith("---\ntitle: \"A\"\ndate: 2021-01-05\nupdated: 2021-02-01\ndescription: \"E\"\ntags: [\"one\", \"two\"]\nauthor: \"Ada\"\nimage:\n  src: \"https://img.example/a.jpg\"\n", a, StringComparison.Ordinal);
        Assert.Contains("source:\n  name: \"News\"\n  url: \"https://news.example/x\"\n", a, StringComparison.Ordinal);
        Assert.Contains("extra:\n  top: 1\n", a, StringComparison.Ordinal);
        Assert.Equal("Text.", old.Body("-a"));
        Assert.Contains("date: 2021-1-6 9:05:00 -05:00\ndraft: true\n", old.Post("-b"), StringComparison.Ordinal);
        Assert.Contains("title: \"Only a heading\"", old.New("content/pages/c.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("# Only", old.New("content/pages/c.md"), StringComparison.Ordinal);
        Assert.Contains("title: \"D\"", old.Post("-d"), StringComparison.Ordinal);
        old.Build();
    }

    [Fact]
    public void Front_matter_that_does_not_parse_is_kept_as_text_in_a_draft()
    {
        using var old = OldSite.Of(("a.md", "---\ntitle: A\ndate: 2021-01-05\nbad: [1\n---\nText.\n"));

        old.Import("markdown").Ends(0);

        Assert.Equal("```yaml\ntitle: A\ndate: 2021-01-05\nbad: [1\n```\n\nText.", old.Body("-a"));
        Assert.Contains("\ndraft: true\n", old.Post("-a"), StringComparison.Ordinal);
        Assert.Contains("a.md:4:", old.Report, StringComparison.Ordinal);
        old.Build();
    }

    [Fact]
    public void A_quoted_value_may_go_on_at_the_margin()
    {
        using var old = OldSite.Of(("a.md", "---\ntitle: A\ndate: 2021-01-05\nexcerpt: \"One line\nand another\"\ntags:\n- x\n---\nText.\n"));

        old.Import("markdown").Ends(0);

        Assert.Contains("description: \"One line and another\"\ntags: [\"x\"]\n", old.Post("-a"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_configuration_the_links_tell_the_old_URLs()
    {
        using var old = OldSite.Of(
            ("posts/2015-03-01-a.md", "---\ntitle: A\n---\n[b](/2015/03/02/b/) [c](https://old.example/2015/03/03/c/)\n"),
            ("posts/2015-03-02-b.md", "---\ntitle: B\n---\n[a](/2015/03/01/a/) [c](https://old.example/2015/03/03/c/) [a](https://old.example/2015/03/01/a/)\n"),
            ("posts/2015-03-03-c.md", "---\ntitle: C\n---\nEnd.\n"));

        old.Import("jekyll").Ends(0);

        Assert.Equal("[b](/posts/2015-03-02-b.md) [c](/posts/2015-03-03-c.md)", old.Body("-a"));
        Assert.Contains("base_url: \"https://old.example/\"\n", old.New("aiblog.yml"), StringComparison.Ordinal);
        Assert.Contains("permalink: /:year/:month/:day/:slug/\n", old.New("aiblog.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_collide_or_lead_out_are_made_safe()
    {
        using var old = OldSite.Of(
            ("x/2020-01-01-same.md", "---\ntitle: A\n---\nA\n"),
            ("y/2020-01-02-same.md", "---\ntitle: B\n---\nB\n"),
            ("2020-01-03-c.md", "---\ntitle: C\nslug: ../../etc/passwd\naliases: [/../up, /ok/, \"/a?b\", con]\n---\nC\n"),
            ("2020-01-04-Same.md", "---\ntitle: D\n---\n![x](../../../../etc/passwd) [y](..%2f..%2fz.md)\n"));

        old.Import("markdown").Ends(0);

        Assert.Equal(
            ["2020-01-01-same.md", "2020-01-02-same-2.md", "2020-01-03-passwd.md", "2020-01-04-Same-3.md"],
            Directory.EnumerateFiles(old.PathOf("new/content/posts")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("aliases:\n  - \"/c/\"\n  - \"/ok/\"\n  - \"/a\"\n", old.Post("-passwd"), StringComparison.Ordinal);
        old.Build();
    }

    [Fact]
    public void A_new_site_inside_the_old_one_is_not_imported_itself()
    {
        using var inside = new TestSite();
        inside.Write("2020-01-01-a.md", "---\ntitle: A\n---\nA\n");

        inside.Run("import", "markdown", ".", "--into", "new").Ends(0);

        Assert.Contains("Imported 1 post,", inside.Run("import", "markdown", ".", "--into", "new").Ends(0).Output, StringComparison.Ordinal);
        inside.Run("import", "markdown", ".").Ends(2);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_read_and_reported()
    {
        using var old = new OldSite();
        old.WriteBytes("2020-01-01-a.md", [.. "---\ntitle: Caf"u8, 0xE9, .. "\n---\n"u8, 0x93, .. "Hi"u8, 0x94, .. "\n"u8]);

        old.Import("markdown").Ends(0);

        Assert.Contains("title: \"Café\"", old.Post("-a"), StringComparison.Ordinal);
        Assert.Equal("“Hi”", old.Body("-a"));
        Assert.Contains("wrong-encoding", old.Report, StringComparison.Ordinal);
    }
}
