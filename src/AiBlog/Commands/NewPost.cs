using System.Globalization;
using System.Text;
using AiBlog.Text;
using AiBlog.Text.Yaml;
using NodaTime;
using NodaTime.Text;

namespace AiBlog.Commands;

/// <summary>A post as <c>aiblog new</c> begins it: everything known is filled in, the rest explains itself in comments.</summary>
/// <param name="Date">In the site's time zone.</param>
/// <param name="Source">An http or https address.</param>
internal sealed record NewPost(string Title, string Slug, LocalDateTime Date, string? Source)
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.Create("uuuu'-'MM'-'dd HH':'mm", CultureInfo.InvariantCulture);

    public string Write()
    {
        var text = new StringBuilder();
        text.Append("---\n").Append(Schemas.FrontMatterLine).Append('\n');
        text.Append("title: ").Append(YamlQuote.Of(Title)).Append('\n');
        text.Append("date: ").Append(Minutes.Format(Date)).Append('\n');
        text.Append("# Delete the next line to publish the post.\ndraft: true\n");
        text.Append("# description: One or two sentences for search results and feeds.\n");
        text.Append("tags: []\n");
        text.Append("# key_points:\n#   - A few short sentences that summarize the post, one on each line.\n");
        text.Append("# opinion: What you think. It appears separately from the report.\n");
        AppendSource(text);
        return text.Append("---\n\nWrite the report here.\n").ToString();
    }

    private void AppendSource(StringBuilder text)
    {
        if (Source is null)
        {
            text.Append("# source:\n#   name: The publisher\n#   url: https://example.org/story\n");
            return;
        }

        var host = new Uri(Source) is var uri && WebHost.Of(uri) is { } ascii ? ascii : uri.Host;
        var name = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host["www.".Length..] : host;
        text.Append("source:\n  name: ").Append(YamlQuote.Of(name)).Append("\n  url: ").Append(YamlQuote.Of(Source)).Append('\n');
    }
}
