using AiBlog.Import.WordPress;

namespace AiBlog.Tests.Import;

public sealed class WordPressImportTests : IDisposable
{
    private static readonly byte[] Pixel = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private readonly OldSite old = new();

    public void Dispose() => old.Dispose();

    [Fact]
    public void Posts_pages_media_comments_and_old_URLs_come_along()
    {
        old.WriteBytes("uploads/2020/01/a.gif", Pixel);
        Import(new Wxr()
            .Post("one", "First line\nbroken.\n\n<a href=\"https://old.example/2020/01/02/two/#x\">two</a> [gallery ids=\"20\"] <img src=\"https://old.example/wp-content/uploads/2020/01/a-300x200.gif\" alt=\"x\">", more:
                "<category domain=\"category\" nicename=\"local\"><![CDATA[Local]]></category><category domain=\"post_tag\" nicename=\"t\"><![CDATA[T&amp;U]]></category>"
                + "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>20</wp:meta_value></wp:postmeta>"
                + Wxr.Comment(5, "Hello <b>you</b>.\n\nSecond <a href=\"https://x.example\">x</a>.") + Wxr.Comment(6, "An answer.", 5) + Wxr.Comment(7, "Buy!", 0, "spam") + Wxr.Comment(8, "Wait.", 0, "0"))
            .Post("two", "<!-- wp:paragraph -->\n<p>See <a href=\"/?p=1\">one</a>, <a href=\"https://old.example/category/news/local/\">local</a>.</p>\n<!-- /wp:paragraph -->")
            .Post("about", "<p>Me.</p>", type: "page", more: Wxr.Comment(9, "Nice page."))
            .Attachment(20, "a.gif", parent: 1).Attachment(21, "b.gif"), "--media", "old/uploads");

        var one = old.Post("-one");
        Assert.Contains("title: \"The one\"\ndate: 2020-01-01 12:00:00\ntags: [\"T&U\"]\ncategories: [\"Local\"]\nauthor: \"Ada L.\"\nimage:\n  src: \"/wp-content/uploads/2020/01/a.gif\"\n  alt: \"Alt of 20\"\n", one, StringComparison.Ordinal);
        Assert.Equal("First line\\\nbroken.\n\n[two](/posts/2020-01-02-two.md#x)\n\n![Alt of 20](/wp-content/uploads/2020/01/a.gif)\n\n![x](/wp-content/uploads/2020/01/a.gif)", old.Body("-one"));
        Assert.Equal("See [one](/posts/2020-01-01-one.md), [local](/categories/local/).", old.Body("-two"));
        Assert.Contains("**Reader 9**, 2020-02-01\n\n> Nice page.", old.New("content/pages/about.md"), StringComparison.Ordinal);
        Assert.Contains("message: \"Hello **you**.\\u000a\\u000aSecond [x](https://x.example).\"", old.New("content/comments/one/5.yml"), StringComparison.Ordinal);
        Assert.Contains("_parent: \"5\"\n", old.New("content/comments/one/6.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain("r@x.example", old.New("content/comments/one/5.yml"), StringComparison.Ordinal);
        Assert.False(old.HasNew("content/comments/one/7.yml"));
        Assert.Contains("approved: false", old.New("content/comments/one/8.yml"), StringComparison.Ordinal);
        Assert.Contains("time_zone: Europe/Berlin\npermalink: /:year/:month/:day/:slug/\n", old.New("aiblog.yml"), StringComparison.Ordinal);

        old.Build();
        foreach (var page in (string[])["2020/01/01/one/index.html", "about/index.html", "pic-20/index.html", "feed/index.html", "category/news/local/index.html", "author/ada/index.html", "tag/t/index.html"])
        {
            Assert.True(old.HasPage(page), page);
        }

        Assert.Contains("An answer.", old.Page("2020/01/01/one/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Wait.", old.Page("2020/01/01/one/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft", "")]
    [InlineData("future", "")]
    [InlineData("private", "")]
    [InlineData("pending", "")]
    [InlineData("publish", "<wp:post_password>x</wp:post_password>")]
    public void What_was_not_public_becomes_a_draft(string status, string more)
    {
        Import(new Wxr().Post("one", "Secret.", status, more: more));

        Assert.Contains("\ndraft: true\n", old.Post("-one"), StringComparison.Ordinal);
        Assert.Contains("not-published", old.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_a_news_post_are_lifted_into_front_matter()
    {
        Import(new Wxr().Post("one", "<ul><li>First <b>point</b>.</li><li>Second.</li></ul>\n\nThe report.\n\n<h3>Personal opinions</h3>\n\nI think.\n\nTwice.\n\nSource: <a href=\"https://news.example/x\">TechCrunch</a>"));

        var post = old.Post("-one");
        Assert.Contains("key_points:\n  - \"First **point**.\"\n  - \"Second.\"\nopinion: |\n  I think.\n\n  Twice.\nsource:\n  name: \"TechCrunch\"\n  url: \"https://news.example/x\"\n", post, StringComparison.Ordinal);
        Assert.Equal("The report.", old.Body("-one"));
        old.Build();
    }

    [Fact]
    public void A_list_at_the_top_of_another_post_stays_there()
    {
        Import(new Wxr().Post("one", "<ul><li>Milk</li></ul>\n\nThat is my list."));

        Assert.Equal("- Milk\n\nThat is my list.", old.Body("-one"));
    }

    [Fact]
    public void A_document_type_is_refused_and_nothing_is_written()
    {
        old.Write("export.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + Wxr.Head.Replace("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>", "", StringComparison.Ordinal) + "</channel></rss>");

        var run = old.Import("wordpress").Ends(1);

        Assert.Contains("refused", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(old.PathOf("new/content")));
    }

    [Fact]
    public void Broken_items_cost_only_themselves()
    {
        var good = new Wxr().Post("one", "Control \u0001\u0008 characters").Post("two", "&unknown; entity & more").Post("three", "Fine");
        var text = good.Text.Replace("Fine]]></content:encoded>", "Fine</content:encoded>", StringComparison.Ordinal);
        var broken = text.Replace("<wp:post_id>2</wp:post_id>", "<wp:post_id>2</wp:post_id><wp:x>&nbsp;<b></wp:x>", StringComparison.Ordinal);
        old.Write("export.xml", broken);

        old.Import("wordpress").Ends(0);

        Assert.Equal("Control characters", old.Body("-one"));
        Assert.Equal("&amp;unknown; entity & more", old.Body("-two"));
        Assert.Equal("Fine", old.Body("-three"));
        Assert.Contains("control characters were removed", old.Report, StringComparison.Ordinal);
        Assert.Contains("not well-formed", old.Report, StringComparison.Ordinal);
        old.Build();
    }

    [Theory]
    [InlineData("utf-16", "utf-16", true)]
    [InlineData("utf-16", "utf-16BE", false)]
    [InlineData("utf-16", "utf-16", false)]
    [InlineData("utf-8", "utf-8", true)]
    [InlineData("ISO-8859-1", "utf-8", false)]
    [InlineData("utf-8", "ISO-8859-1", false)]
    [InlineData("KOI8-R", "utf-8", false)]
    public void Exports_in_other_encodings_and_with_wrong_declarations_are_read(string declared, string real, bool hasMark)
    {
        var encoding = System.Text.Encoding.GetEncoding(real);
        var bytes = encoding.GetBytes(new Wxr().Post("one", "Grüße").Text.Replace("UTF-8", declared, StringComparison.Ordinal));
        old.WriteBytes("export.xml", [.. hasMark ? encoding.GetPreamble() : [], .. bytes]);
        old.Import("wordpress").Ends(0);

        Assert.Equal("Grüße", old.Body("-one"));
    }

    [Fact]
    public void An_export_in_an_encoding_that_cannot_be_read_is_refused()
    {
        old.WriteBytes("export.xml", System.Text.Encoding.Latin1.GetBytes(new Wxr().Post("one", "\u00f0\u00d2").Text.Replace("UTF-8", "KOI8-R", StringComparison.Ordinal)));

        Assert.Contains("refused: the file is in KOI8-R; convert it first: iconv -f KOI8-R -t UTF-8 export.xml", old.Import("wordpress").Ends(1).Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(old.PathOf("new/content")));
    }

    [Fact]
    public void Names_of_HTML_characters_outside_of_CDATA_are_those_characters()
    {
        old.Write("export.xml", new Wxr().Post("one", "x").Text.Replace("<title><![CDATA[The one]]></title>", "<title>Caf&eacute; &amp; bar &unknown;</title>", StringComparison.Ordinal));
        old.Import("wordpress").Ends(0);

        Assert.Contains("title: \"Café & bar &unknown;\"", old.Post("-one"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_without_items_is_reported()
    {
        old.Write("export.xml", new Wxr().Text);

        Assert.Contains("the export has no items", old.Import("wordpress").Ends(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_export_gives_what_is_whole()
    {
        var text = new Wxr().Post("one", "Whole.").Post("two", "Not whole.").Text;
        old.Write("export.xml", text[..text.IndexOf("whole.]]>", StringComparison.Ordinal)]);

        old.Import("wordpress").Ends(0);

        Assert.Equal("Whole.", old.Body("-one"));
        Assert.Contains("ends in the middle", old.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void No_item_is_lost_where_reading_stops_in_the_middle_of_a_tag()
    {
        for (var padding = (1 << 16) - 60; padding < (1 << 16) + 20; padding++)
        {
            using var text = new StringReader($"{new string(' ', padding)}<item>a<![CDATA[</item>]]></item><item>b</item><item>c</item>");
            var pieces = new WxrPieces(text);
            pieces.Head();
            var items = new List<string>();
            while (pieces.Next(out var item, out _))
            {
                items.Add(item);
                pieces.Compact();
            }

            Assert.Equal(["<item>a<![CDATA[</item>]]></item>", "<item>b</item>", "<item>c</item>"], items);
        }
    }

    [Fact]
    public void Several_exports_of_one_site_are_one_import()
    {
        old.Write("1.xml", new Wxr().Post("one", "See <a href=\"https://old.example/2020/01/02/two/\">two</a>", id: 1).Text);
        old.Write("2.xml", new Wxr().Post("two", "B", id: 2).Post("one", "Double", id: 1).Text);

        old.Import("wordpress").Ends(0);

        Assert.Equal("See [two](/posts/2020-01-02-two.md)", old.Body("-one"));
        Assert.Contains("is in two exports", old.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_that_answer_themselves_lose_only_the_answer()
    {
        Import(new Wxr().Post("one", "x", more: Wxr.Comment(1, "a", 2) + Wxr.Comment(2, "b", 1) + Wxr.Comment(3, "c", 3) + Wxr.Comment(4, "d", 99)));

        Assert.Equal(4, Directory.EnumerateFiles(old.PathOf("new/content/comments/one")).Count());
        Assert.Contains("answers itself", old.Report, StringComparison.Ordinal);
        Assert.DoesNotContain("error", old.Build(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[caption id=\"x\" width=\"1\"]<img src=\"https://x.example/a.jpg\" alt=\"A\" /> Words[/caption]", "![A](https://x.example/a.jpg \"Words\")")]
    [InlineData("[youtube https://www.youtube.com/watch?v=w7Ft2ymGmfc&w=320]", "https://www.youtube.com/watch?v=w7Ft2ymGmfc&w=320")]
    [InlineData("[embed]https://vimeo.com/1234567[/embed]", "https://vimeo.com/1234567")]
    [InlineData("[audio mp3=\"https://x.example/a.mp3\"][/audio]", "<audio controls src=\"https://x.example/a.mp3\"></audio>")]
    [InlineData("[sourcecode language=\"php\"]\n<?php [gallery] ?>\n[/sourcecode]", "```php\n<?php [gallery] ?>\n```")]
    [InlineData("<pre>[gallery]</pre>", "```\n[gallery]\n```")]
    [InlineData("[[gallery]]", "\\[gallery\\]")]
    [InlineData("[unknown-form id=\"1\"]", "\\[unknown-form id=\"1\"\\]")]
    [InlineData("He said [sic] so.", "He said \\[sic\\] so.")]
    public void Shortcodes(string content, string markdown)
    {
        Import(new Wxr().Post("one", content));

        Assert.Equal(markdown, old.Body("-one"));
        Assert.Equal(content.Contains("unknown", StringComparison.Ordinal), old.Report.Contains(" tag: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<!-- wp:latest-posts /-->", "block latest-posts")]
    [InlineData("<!--nextpage-->", "nextpage")]
    [InlineData("<p class=\"lead\">x</p>", "class lead")]
    [InlineData("<script>alert(1)</script>x", "<script>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "javascript:")]
    public void Losses_are_listed(string content, string subject)
    {
        Import(new Wxr().Post("one", $"<!-- wp:html -->{content}<!-- /wp:html -->"));

        Assert.Contains(subject, old.Report, StringComparison.Ordinal);
        old.Build();
    }

    [Fact]
    public void Footnotes_of_blocks_become_footnotes()
    {
        const string Meta = "<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[[{\"content\":\"A <em>note<\\/em> \\u00e9\",\"id\":\"a-1\"},{\"content\":\"Unused\",\"id\":\"b\"}] ]]></wp:meta_value></wp:postmeta>";
        Import(new Wxr().Post("one", "<!-- wp:paragraph -->\n<p>Fact<sup data-fn=\"a-1\" class=\"fn\"><a href=\"#a-1\" id=\"a-1-link\">1</a></sup>.</p>\n<!-- /wp:paragraph --><!-- wp:footnotes /-->", more: Meta)
            .Post("two", "<p>Fact<sup data-fn=\"x\">1</sup></p>", more: Meta.Replace("[{", "{", StringComparison.Ordinal)));

        Assert.Equal("Fact[^1].\n\n[^1]: A *note* é", old.Body("-one"));
        Assert.Equal("Fact<sup>1</sup>", old.Body("-two"));
        Assert.Contains("footnote 2: nothing refers to it", old.Report, StringComparison.Ordinal);
        Assert.Contains("the footnotes cannot be read", old.Report, StringComparison.Ordinal);
        old.Build();
        Assert.Contains("A <em>note</em> é", old.Page("2020/01/01/one/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- wp:social-links --><ul><!-- wp:social-link {\"url\":\"https://x.example/?a=1\\u0026b\",\"service\":\"github\"} /--></ul><!-- /wp:social-links -->", "- [github](https://x.example/?a=1&b)")]
    [InlineData("<!-- wp:file --><div class=\"wp-block-file\"><a href=\"https://x.example/f.pdf\">The file</a><a href=\"https://x.example/f.pdf\" class=\"wp-block-file__button\" download>Download</a></div><!-- /wp:file -->", "[The file](https://x.example/f.pdf)")]
    [InlineData("<!-- wp:cover --><div class=\"wp-block-cover\" style=\"background-image:url(https://x.example/a.jpg)\"><p>On it</p></div><!-- /wp:cover -->", "![](https://x.example/a.jpg)\n\nOn it")]
    [InlineData("<!-- wp:x --><h3><button><span>Title</span><span aria-hidden=\"true\">+</span></button></h3><!-- /wp:x -->", "### Title")]
    [InlineData("<!-- wp:gallery --><ul class=\"wp-block-gallery\"><li class=\"blocks-gallery-item\"><figure><img src=\"https://x.example/a.jpg\" alt=\"A\"/></figure></li></ul><!-- /wp:gallery -->", "![A](https://x.example/a.jpg)")]
    [InlineData("<!-- wp:verse --><pre class=\"wp-block-verse\">One\n  two</pre><!-- /wp:verse -->", "One\\\n\u00A0\u00A0two")]
    [InlineData("<!-- wp:paragraph --><p>A</p><!-- /wp:paragraph --><p>&nbsp;</p><p>B</p>", "A\n\nB")]
    [InlineData("<!-- wp:image --><figure><img src=\"https://i0.wp.com/old.example/wp-content/uploads/2020/a.gif?resize=1&amp;ssl=1\" alt=\"A\"/></figure><!-- /wp:image -->", "![A](/wp-content/uploads/2020/a.gif)")]
    [InlineData("<!-- wp:query --><div><!-- wp:query-no-results --><p>Nothing found</p><!-- /wp:query-no-results --></div><!-- /wp:query --><p>B</p>", "B")]
    [InlineData("<!-- wp:block {\"ref\":77} /--><p>B</p>", "Shared\n\nB")]
    public void Blocks(string content, string markdown)
    {
        old.WriteBytes("uploads/2020/a.gif", Pixel);
        Import(new Wxr().Post("one", content).Post("shared", "<!-- wp:paragraph --><p>Shared</p><!-- /wp:paragraph --><!-- wp:block {\"ref\":77} /-->", type: "wp_block", id: 77), "--media", "old/uploads");

        Assert.Equal(markdown, old.Body("-one"));
        old.Build();
    }

    [Fact]
    public void A_gallery_without_images_is_reported()
    {
        Import(new Wxr().Post("one", "[gallery]"));

        Assert.Contains("[gallery]", old.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_between_blocks_that_WordPress_fills_stays()
    {
        Import(new Wxr().Post("one", "<!-- wp:query {\"a\":{}} -->\n<div><!-- wp:post-title {\"b\":1} /-->\n\n<p>Kept.</p>\n<!-- wp:post-date /--></div>\n<!-- /wp:query -->"));

        Assert.Equal("Kept.", old.Body("-one"));
        Assert.Contains("block post-title", old.Report, StringComparison.Ordinal);
    }

    private void Import(Wxr export, params string[] more)
    {
        old.Write("export.xml", export.Text);
        old.Import("wordpress", more).Ends(0);
    }
}
