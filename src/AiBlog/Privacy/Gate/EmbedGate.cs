using System.Text;
using AiBlog.Privacy.Services;
using AiBlog.Text.Html;
using AiBlog.Text.Urls;

namespace AiBlog.Privacy.Gate;

/// <summary>Writes something of another party so that nothing of it is loaded: it lies in a template, and a placeholder says what, whose,
/// and how to get at it.</summary>
internal static class EmbedGate
{
    /// <param name="liveMarkup">What the page shows once the reader agrees.</param>
    /// <param name="title">What it is; empty when only its host is known.</param>
    /// <param name="sourceUrl">Where a reader finds it without loading it here.</param>
    public static string Html(Service service, string liveMarkup, string title, string sourceUrl, EmbedWords words)
    {
        var html = new StringBuilder();
        var embed = new Embed(title, sourceUrl, IsPicture: false);
        Open(html, service, isInline: false);
        html.Append(liveMarkup);
        Close(html, service, embed, words, isInline: false);
        return html.ToString();
    }

    /// <summary>Everything before the live markup.</summary>
    /// <param name="isInline">It stands among words, where only phrasing content may.</param>
    public static void Open(StringBuilder html, Service service, bool isInline)
    {
        html.Append(isInline ? "<span" : "<div").Append(" class=\"gate").Append(isInline ? " gate-inline\"" : "\"");
        HtmlEncoding.AppendAttribute(html, "data-consent", service.Id);
        html.Append("><template>");
    }

    /// <summary>Everything behind the live markup.</summary>
    public static void Close(StringBuilder html, Service service, Embed embed, EmbedWords words, bool isInline)
    {
        var host = HostOf(embed);
        var isOther = service.Id == ServiceRegistry.Other.Id;
        var title = TitleOf(service, embed, words);
        var (block, paragraph) = isInline ? ("span", "span") : ("div", "p");
        html.Append("</template><").Append(block).Append(" data-consent-placeholder>");
        Element(html, paragraph, "gate-title", title);
        Element(html, paragraph, "gate-notice", EmbedWords.Fill(words.Notice, isOther ? host : service.Provider ?? service.Name));
        html.Append('<').Append(paragraph).Append(" class=\"gate-buttons\" data-consent-js hidden>");
        Button(html, "once", words.Once, title);
        html.Append(' ');
        Button(html, "always", EmbedWords.Fill(words.Always, words.NameOf(service)), null);
        html.Append("</").Append(paragraph).Append('>');
        html.Append("<a class=\"gate-source\"");
        HtmlEncoding.AppendAttribute(html, "href", embed.SourceUrl);
        html.Append('>');
        HtmlEncoding.AppendText(html, EmbedWords.Fill(words.Open, host));
        html.Append("</a></").Append(block).Append("></").Append(block).Append('>');
    }

    /// <summary>What the embed is called: its own title, or the name of the service, or of the host.</summary>
    public static string TitleOf(Service service, Embed embed, EmbedWords words)
    {
        if (embed.Title.Length > 0)
        {
            return embed.Title;
        }

        return service.Id == ServiceRegistry.Other.Id
            ? EmbedWords.Fill(embed.IsPicture ? words.Picture : words.Content, HostOf(embed))
            : service.Name;
    }

    private static string HostOf(Embed embed) =>
        AddressOrigin.Of(embed.SourceUrl, "https") is { } origin ? AddressOrigin.HostOf(origin) : embed.SourceUrl;

    private static void Button(StringBuilder html, string action, string text, string? title)
    {
        html.Append("<button type=\"button\" data-consent-action=\"").Append(action).Append('"');
        if (title is not null)
        {
            HtmlEncoding.AppendAttribute(html, "aria-label", $"{text}: {title}");
        }

        html.Append('>');
        HtmlEncoding.AppendText(html, text);
        html.Append("</button>");
    }

    private static void Element(StringBuilder html, string name, string className, string text)
    {
        html.Append('<').Append(name).Append(" class=\"").Append(className).Append("\">");
        HtmlEncoding.AppendText(html, text);
        html.Append("</").Append(name).Append('>');
    }
}
