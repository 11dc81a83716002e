using System.Collections.Immutable;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Link;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Store;
using AiBlog.Text;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary>Each post also as Markdown, beside its page, for readers that are programs.</summary>
internal static class MarkdownTwins
{
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) => context.Config.MarkdownTwins
        ? context.Site.Posts.Select(post => new MadeFile(
            SitePaths.OutputPath(SitePaths.TwinUrl(post.Url)),
            $"the Markdown version of {post.File.Path}",
            () => Encoding.UTF8.GetBytes(TwinText.Of(context, post)))
        { Key = hash => TwinText.AddInputs(hash, context, post) })
        : [];
}

/// <summary>A post as Markdown: its author's own words, with addresses that are good from anywhere.</summary>
internal static class TwinText
{
    /// <summary>Adds what the text is made from besides the configuration and the strings: the source, and what Link made of it.</summary>
    public static HashBuilder AddInputs(HashBuilder hash, RenderContext context, Post post)
    {
        var text = context.Site.Contexts[post.Index].Text;
        return hash.AddHash(post.File.Source.Hash).Add(post.File.Path).Add(post.Url).Add(post.Language).Add(text.Image?.Absolute)
            .AddAll(post.Authors, (inner, term) => inner.Add(term.Name))
            .AddAll(post.Categories, (inner, term) => inner.Add(term.Name))
            .AddAll(post.Tags, (inner, term) => inner.Add(term.Name))
            .AddAll(text.Addresses, (inner, address) => inner.Add(address.Source.Start).Add(address.Href));
    }

    /// <summary>Front matter, title, AI note, key points, report, opinion and source; ends with a line end.</summary>
    public static string Of(RenderContext context, Post post)
    {
        var strings = context.StringsOf(post.Language);
        var text = new StringBuilder(4096);
        AppendFrontMatter(text, context, post);
        text.Append("\n# ").Append(MarkdownText.Escape(post.Title)).Append('\n');
        if (post.Front.Ai is { } ai)
        {
            Paragraph(text, $"*{strings.Text($"ai_{ai.ToString().ToLowerInvariant()}")}*");
        }

        AppendKeyPoints(text, post, strings);
        var addresses = context.Site.Contexts[post.Index].Text.Addresses;
        Paragraph(text, Resolve(post.File.ReadBody(), addresses.Where(address => !address.Source.IsEmbedded), context.Url.Origin));
        if (post.Front.Opinion is { } opinion)
        {
            Heading(text, strings.Text("personal_opinion"));
            Paragraph(text, Resolve(opinion.Text, addresses.Where(address => address.Source.IsEmbedded), context.Url.Origin));
        }

        AppendSources(text, post, strings);
        return text.ToString();
    }

    private static void AppendFrontMatter(StringBuilder text, RenderContext context, Post post)
    {
        text.Append("---\n");
        Entry(text, "title", MarkdownText.Quote(post.Title));
        Entry(text, "url", MarkdownText.Quote(context.Url.Absolute(post.Url)));
        Entry(text, "date", IsoDate.Of(post.Date.Value, post.Date.HasTime));
        if (post.Front.Updated is { } updated)
        {
            Entry(text, "updated", IsoDate.Of(updated.Value, updated.HasTime));
        }

        if (post.Front.Correction is { } correction)
        {
            Entry(text, "correction", MarkdownText.Quote(correction));
        }

        Entry(text, "language", post.Language);
        Entries(text, "authors", post.Authors);
        Entries(text, "categories", post.Categories);
        Entries(text, "tags", post.Tags);
        if (post.Front.Description is { } description)
        {
            Entry(text, "description", MarkdownText.Quote(description));
        }

        if (context.Site.Contexts[post.Index].Text.Image is { } image)
        {
            Entry(text, "image", MarkdownText.Quote(image.Absolute));
        }

        if (post.Front.Ai is { } ai)
        {
            Entry(text, "ai", ai.ToString().ToLowerInvariant());
        }

        text.Append("---\n");
    }

    private static void Entries(StringBuilder text, string key, ImmutableArray<TermRef> terms)
    {
        if (!terms.IsEmpty)
        {
            Entry(text, key, $"[{string.Join(", ", terms.Select(term => MarkdownText.Quote(term.Name)))}]");
        }
    }

    private static void Entry(StringBuilder text, string key, string value) => text.Append(key).Append(": ").Append(value).Append('\n');

    private static void AppendKeyPoints(StringBuilder text, Post post, Strings strings)
    {
        if (post.Front.KeyPoints.IsEmpty)
        {
            return;
        }

        Heading(text, strings.Text("key_points"));
        text.Append('\n');
        foreach (var point in post.Front.KeyPoints)
        {
            text.Append("- ").Append(point.Value.ReplaceLineEndings(" ").Trim()).Append('\n');
        }
    }

    /// <summary>The Markdown with the addresses of the site in place of what its author wrote; a definition that many links name is written
    /// once.</summary>
    private static string Resolve(string markdown, IEnumerable<LinkedAddress> addresses, string origin)
    {
        var text = new StringBuilder(markdown.Length + 256);
        var from = 0;
        foreach (var (source, href) in addresses.DistinctBy(address => address.Source.Start).OrderBy(address => address.Source.Start))
        {
            text.Append(markdown.AsSpan(from, source.Start - from)).Append(MarkdownText.Destination(origin + href));
            from = source.Start + source.Length;
        }

        return text.Append(markdown.AsSpan(from)).ToString();
    }

    private static void AppendSources(StringBuilder text, Post post, Strings strings)
    {
        foreach (var source in post.Front.Sources)
        {
            var details = new[]
            {
                source.Author is { } author ? MarkdownText.Escape(author) : null,
                source.Published is { } published ? IsoDate.Of(published.Value, published.HasTime) : null,
                source.Archive is { } archive ? MarkdownText.Link(strings.Text("archived_copy"), archive) : null,
            };
            Paragraph(text,
                string.Join(", ", details.OfType<string>()
                .Prepend($"{strings.Text("source")} {MarkdownText.Link(source.Name, source.Url)}")));
        }
    }

    private static void Heading(StringBuilder text, string heading) => text.Append("\n## ").Append(heading).Append('\n');

    /// <summary>Text set off by an empty line; nothing for a text that is empty.</summary>
    private static void Paragraph(StringBuilder text, string paragraph)
    {
        var trimmed = paragraph.TrimStart('\n').TrimEnd();
        if (trimmed.Length > 0)
        {
            text.Append('\n').Append(trimmed).Append('\n');
        }
    }
}
