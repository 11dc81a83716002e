using AiBlog.Import.HtmlBodies;
using AiBlog.Text.Urls;

namespace AiBlog.Import.Tags;

/// <summary>Tags and expressions that yield the URL of other content, or a value.</summary>
internal static class LinkTags
{
    /// <summary>Filters that only turn a path into a URL or escape it.</summary>
    private static readonly string[] UrlFilters =
    [
        "url", "relative_url", "absolute_url", "relurl", "absurl", "safe", "escape", "uri_escape", "cgi_escape", "strip", "asset_url",
            "asset_path", "markdownify", "rellangurl", "abslangurl",
        "safeurl", "safehtml", "htmlbaseurl", "link", "xml_escape", "url_for", "static_url", "prepend: site.baseurl", "prepend: site.url",
            "prepend:site.baseurl", "prepend:site.url", "prepend: baseurl",
    ];

    public static TagText? Of(TagCall call) =>
        call.Tag.Form == TagForm.Expression && call.Name.Length == 0 ? Expression(call) : call.Name switch
        {
            "link" when call.Arguments.Positional.FirstOrDefault(UrlRules.IsWebAddress) is { } url
                && call.Arguments.Positional.IndexOf(url) is > 0 and var words =>
                    TagText.Inline($"[{MediaTags.Escape(string.Join(' ', call.Arguments.Positional.Take(words)))}]"
                        + $"({MediaTags.Destination(url)})"),
            "ref" or "relref" or "post_url" or "link" or "internal_link" or "abs_url" or "absurl" or "relurl" or "get_url" or "url_for"
                or "post_path" or "asset_path" or "static" or "baseurl" => Url(call),
            "link_to" or "post_link" or "asset_link" or "xref" or "page_link" => Link(call),
            "param" when call.Arguments.At(0) is { } name
                && (call.Scope.Value("page." + name) ?? call.Scope.Value("site.params." + name) ?? call.Scope.Value("site." + name))
                    is { } value => TagText.Inline(value),
            "site" or "siteurl" when call.Scope.Value("site.url") is { } url => TagText.Inline(url),
            _ => null,
        };

    private static TagText? Url(TagCall call)
    {
        var target = call.Arguments.Get("path", "page", "ref") ?? (call.Name is "post_url" or "link" ? Whole(call) : call.Arguments.At(0));
        return target is null ? null : call.Scope.Reference(target) is { } found ? TagText.Inline(found)
            : call.Name is "absurl" or "relurl" or "abs_url" or "static" or "url_for" or "asset_path" ? TagText.Inline(target)
            : null;
    }

    /// <summary>Jekyll's tags have one argument, which may hold spaces and no quotes.</summary>
    private static string Whole(TagCall call) => call.Tag.Content.Trim().Trim('"', '\'');

    private static TagText? Link(TagCall call)
    {
        var target = call.Arguments.Get("page", "path", "href", "url", "slug") ?? call.Arguments.At(0);
        if (target is null || (call.Scope.Reference(target) ?? (call.Name == "asset_link" ? target : null)) is not { } url)
        {
            return null;
        }

        var text = call.Inner?.Trim() ?? call.Arguments.Get("text", "title", "name") ?? call.Arguments.At(1);
        return text is null && call.Name == "link_to"
            ? TagText.Inline(url)
            : TagText.Inline($"[{MediaTags.Escape(text ?? target)}]({MediaTags.Destination(url)})");
    }

    /// <summary><c>{{ "/path/" | url }}</c>, <c>{{ site.baseurl }}</c>, <c>{{ page.title }}</c>.</summary>
    private static TagText? Expression(TagCall call)
    {
        var content = call.Tag.Content.Trim();
        var end = content.Length > 1 && content[0] is '"' or '\'' ? content.IndexOf(content[0], 1) : -1;
        var literal = end > 0 ? content[1..end] : null;
        var filters = (literal is null ? content : content[(end + 1)..]).Split('|');
        var isKnown = filters.Skip(1).All(filter => UrlFilters.Contains(filter.Trim().ToLowerInvariant(), StringComparer.Ordinal));
        if (literal is not null && filters[0].Trim().Length == 0)
        {
            return isKnown ? TagText.Inline(literal) : Filtered(call, literal, filters[^1]);
        }

        return isKnown && call.Scope.Value(filters[0].Trim()) is { } value ? TagText.Inline(value) : null;
    }

    /// <summary>A string that a filter of a plug-in turned into something: a video or image can be recognized, and of all others the string
    /// stays.</summary>
    private static TagText Filtered(TagCall call, string literal, string filter)
    {
        if (EmbedUrl.Of(literal) is { } embed)
        {
            return TagText.Block(embed);
        }

        if (MediaTags.IsImageFile(literal))
        {
            var alt = TagArguments.Parse(filter[(filter.IndexOf(':', StringComparison.Ordinal) + 1)..]).At(0);
            return TagText.Inline(call.IsInHtml
                ? MediaTags.Markup(literal, alt)
                : $"![{MediaTags.Escape(alt)}]({MediaTags.Destination(literal)})");
        }

        call.Scope.Reduced.Add((call.Tag.Content.Trim(), call.Tag.Start));
        return TagText.Inline(UrlRules.IsWebAddress(literal) ? $"<{literal}>" : literal);
    }
}

/// <summary>Inserts include files of Jekyll that are only text and parameters.</summary>
internal static class IncludeTag
{
    public static TagText? Of(TagCall call, TagRewriter rewriter)
    {
        if (call.Name is not ("include" or "include_relative") || call.Arguments.At(0) is not { } name
            || call.Scope.OpenIncludes.Contains(name) || call.Scope.OpenIncludes.Count > 8
            || call.Scope.Include(name) is not { } file)
        {
            return null;
        }

        var scope = call.Scope with
        {
            Value = path => path.StartsWith("include.", StringComparison.Ordinal)
                ? call.Arguments.Get(path["include.".Length..]) ?? ""
                : call.Scope.Value(path),
            OpenIncludes = call.Scope.OpenIncludes.Add(name),
        };
        var text = rewriter.For(scope, call.Place).Rewrite(file.ReplaceLineEndings("\n").Trim());
        return text.Contains('\n', StringComparison.Ordinal) ? TagText.Block(text) : TagText.Inline(text);
    }
}
