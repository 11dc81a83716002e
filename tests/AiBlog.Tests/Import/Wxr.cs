using System.Globalization;
using System.Text;

namespace AiBlog.Tests.Import;

/// <summary>Builds export files of WordPress.</summary>
internal sealed class Wxr
{
    private readonly StringBuilder items = new();
    private int next = 1;

    public static string Head { get; } =
        """
        <?xml version="1.0" encoding="UTF-8" ?>
        <!-- This is a WordPress eXtended RSS file <!DOCTYPE is only a word here. -->
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel><title>Old &amp; good</title><link>https://old.example</link><language>en-US</language>
        <wp:base_blog_url>https://old.example</wp:base_blog_url>
        <wp:author><wp:author_login><![CDATA[ada]]></wp:author_login><wp:author_display_name><![CDATA[Ada L.]]></wp:author_display_name></wp:author>
        <wp:category><wp:category_nicename>local</wp:category_nicename><wp:category_parent>news</wp:category_parent><wp:cat_name>Local</wp:cat_name></wp:category>

        """;

    public string Text => Head + items + "</channel></rss>\n";

    /// <param name="more">Further elements, and tags in place of the usual ones.</param>
    public Wxr Post(string name, string content, string status = "publish", string type = "post", string more = "", int? id = null)
    {
        var number = id ?? next++;
        var link = status == "publish" ? $"https://old.example/2020/01/{number:00}/{name}/" : $"https://old.example/?p={number}";
        items.Append(CultureInfo.InvariantCulture, $"""
            <item><title><![CDATA[The {name}]]></title><link>{(type == "page" ? $"https://old.example/{name}/" : link)}</link><dc:creator>ada</dc:creator>
            <guid isPermaLink="false">https://old.example/?p={number}</guid>
            <content:encoded><![CDATA[{content}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
            <wp:post_id>{number}</wp:post_id><wp:post_date>2020-01-{number:00} 12:00:00</wp:post_date><wp:post_date_gmt>2020-01-{number:00} 11:00:00</wp:post_date_gmt>
            <wp:post_name>{name}</wp:post_name><wp:status>{status}</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>{type}</wp:post_type>{more}</item>

            """);
        return this;
    }

    public Wxr Attachment(int id, string file, int parent = 0)
    {
        items.Append(CultureInfo.InvariantCulture, $"""
            <item><title>{file}</title><link>https://old.example/pic-{id}/</link><wp:post_id>{id}</wp:post_id><wp:post_name>pic-{id}</wp:post_name><wp:status>inherit</wp:status>
            <wp:post_parent>{parent}</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://old.example/wp-content/uploads/2020/01/{file}</wp:attachment_url>
            <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[Alt of {id}]]></wp:meta_value></wp:postmeta></item>

            """);
        return this;
    }

    public Wxr Raw(string text)
    {
        items.Append(text);
        return this;
    }

    public static string Comment(int id, string text, int parent = 0, string approved = "1") => string.Create(CultureInfo.InvariantCulture, $"""
        <wp:comment><wp:comment_id>{id}</wp:comment_id><wp:comment_author><![CDATA[Reader {id}]]></wp:comment_author><wp:comment_author_email>r@x.example</wp:comment_author_email>
        <wp:comment_author_url>https://reader.example</wp:comment_author_url><wp:comment_date_gmt>2020-02-01 10:00:0{id % 10}</wp:comment_date_gmt><wp:comment_content><![CDATA[{text}]]></wp:comment_content>
        <wp:comment_approved>{approved}</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>{parent}</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id></wp:comment>
        """);
}
