using System.Collections.Frozen;
using AiBlog.Text.Html;

namespace AiBlog.Import.Tags;

/// <summary>Tags around text: code, notices, quotations, and layout whose text stays.</summary>
internal static class TextTags
{
    private static readonly FrozenDictionary<string, string> Alerts = new Dictionary<string, string>
    {
        ["note"] = "NOTE",
        ["info"] = "NOTE",
        ["abstract"] = "NOTE",
        ["summary"] = "NOTE",
        ["primary"] = "NOTE",
        ["default"] = "NOTE",
        ["notice"] = "NOTE",
        ["question"] = "NOTE",
        ["example"] = "NOTE",
        ["quote"] = "NOTE",
        ["light"] = "NOTE",
        ["message"] = "NOTE",
        ["todo"] = "NOTE",
        ["bug"] = "CAUTION",
        ["faq"] = "NOTE",
        ["update"] = "NOTE",
        ["aside"] = "NOTE",
        ["tip"] = "TIP",
        ["hint"] = "TIP",
        ["success"] = "TIP",
        ["check"] = "TIP",
        ["done"] = "TIP",
        ["important"] = "IMPORTANT",
        ["key"] = "IMPORTANT",
        ["warning"] = "WARNING",
        ["warn"] = "WARNING",
        ["attention"] = "WARNING",
        ["alert"] = "WARNING",
        ["caution"] = "CAUTION",
        ["danger"] = "CAUTION",
        ["error"] = "CAUTION",
        ["failure"] = "CAUTION",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names that take their kind from an argument.</summary>
    private static readonly FrozenSet<string> Notices = FrozenSet.Create(
        StringComparer.Ordinal, "notice", "alert", "admonition", "callout", "message", "box", "infobox", "note", "notification", "admon",
        "panel", "bs-callout", "quote-info", "hint", "block");

    private static readonly FrozenSet<string> OnlyLayout = FrozenSet.Create(
        StringComparer.Ordinal,
        "tabs", "tab", "tabpane", "columns", "column", "col", "grid", "row", "div", "section", "center", "centered", "steps", "step",
            "cards", "card", "wrapper", "gallery", "figures", "group", "container", "left", "right",
        "lead", "small", "expandable", "timeline", "collapse-group", "table", "markdown", "md", "content", "article", "span", "fullwidth",
        "narrow", "wide", "blocks", "stack", "details-group", "nowrap", "para", "text");

    public static TagText? Of(TagCall call) => call.Name switch
    {
        "raw" or "verbatim" or "rawhtml" or "rawblock" or "html" or "unsafe" when Inner(call) is { } inner => TagText.Inline(inner),
        "comment" when Inner(call) is not null => Reduced(call, "") with { IsBlock = false },
        "highlight" or "code" or "codeblock" or "prism" when Inner(call) is { } code => Code(call, code),
        "mermaid" or "graph" when Inner(call) is { } graph => TagText.Block(Fence("mermaid", graph)),
        "katex" or "mathjax" or "math" or "latex" or "tex" when Inner(call) is { } formula => TagText.Block($"$$\n{formula.Trim()}\n$$"),
        "blockquote" or "pullquote" or "epigraph" or "quote" when Inner(call) is { } quote => Quote(call, quote),
        "details" or "detail" or "expand" or "collapse" or "spoiler" or "accordion" or "fold" or "folding"
            or "toggle" when Inner(call) is { } inner => Details(call, inner),
        "kbd" or "sub" or "sup" or "mark" or "abbr" or "u" or "ins" or "del" when (Inner(call) ?? call.Arguments.At(0)) is { } inner =>
            TagText.Inline($"<{call.Name}>{inner.Trim()}</{call.Name}>"),
        "button" or "btn" or "linkbutton" or "cta" => Button(call),
        "toc" or "table_of_contents" or "tableofcontents" => Contents(call),
        "more" or "readmore" or "excerpt_separator" => TagText.Block("<!--more-->"),
        "br" or "linebreak" => TagText.Inline("<br>"),
        "nbsp" => TagText.Inline("&nbsp;"),
        _ when Inner(call) is { } inner && Kind(call) is { } kind => Alert(call, kind, inner),
        _ when Inner(call) is { } inner && OnlyLayout.Contains(call.Name) => Reduced(call, Titled(call, inner)),
        _ => null,
    };

    /// <summary>A fence that no line of the code closes.</summary>
    public static string Fence(string language, string code)
    {
        var fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        return $"{fence}{language}\n{code.Trim('\n').TrimEnd()}\n{fence}";
    }

    /// <summary>The kind of alert that a word such as <c>warning</c> means; null when it means none.</summary>
    public static string? AlertOf(string word) => Alerts.GetValueOrDefault(word);

    public static string Quoted(string text) =>
        string.Join('\n', text.Trim().Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line));

    private static string? Inner(TagCall call) => call.Inner;

    private static TagText Code(TagCall call, string code)
    {
        var language = call.Arguments.Get("lang", "language") ?? call.Arguments.Positional.FirstOrDefault() ?? "";
        language = language is "linenos" or "table"
            || language.Any(c => !char.IsLetterOrDigit(c) && c is not ('+' or '#' or '-' or '_' or '.')) ? "" : language.ToLowerInvariant();
        var isInline = !code.Contains('\n', StringComparison.Ordinal) && language.Length == 0 && code.Trim().Length > 0;
        return isInline ? TagText.Inline(CodeSpan(code.Trim())) : TagText.Block(Fence(language, code));
    }

    public static string CodeSpan(string code)
    {
        var mark = "`";
        while (code.Contains(mark, StringComparison.Ordinal))
        {
            mark += "`";
        }

        var space = code.StartsWith('`') || code.EndsWith('`') ? " " : "";
        return $"{mark}{space}{code.Replace('\n', ' ')}{space}{mark}";
    }

    private static TagText Quote(TagCall call, string quote)
    {
        var who = call.Arguments.Get("author", "source", "by", "name", "cite")
            ?? (call.Arguments.Positional.IsEmpty ? null : string.Join(' ', call.Arguments.Positional));
        return TagText.Block(Quoted(who is null ? quote : $"{quote.Trim()}\n\n— {who}"));
    }

    private static TagText Details(TagCall call, string inner)
    {
        var title = call.Arguments.Get("title", "summary", "label", "header")
            ?? (call.Arguments.Positional.IsEmpty ? "…" : string.Join(' ', call.Arguments.Positional));
        return TagText.Block($"<details>\n<summary>{HtmlEncoding.Escape(title)}</summary>\n\n{inner.Trim()}\n\n</details>");
    }

    private static TagText? Button(TagCall call)
    {
        var url = call.Arguments.Get("href", "url", "link", "relref", "ref", "to", "target") ?? call.Arguments.At(0);
        var text = call.Inner?.Trim() ?? call.Arguments.Get("text", "label", "title", "name") ?? call.Arguments.At(1);
        return url is null || string.IsNullOrEmpty(text)
            ? null
            : TagText.Inline($"[{MediaTags.Escape(text)}]({MediaTags.Destination(call.Scope.Reference(url) ?? url)})");
    }

    private static TagText Contents(TagCall call)
    {
        call.Scope.HasContents = true;
        return TagText.Inline("");
    }

    private static string? Kind(TagCall call)
    {
        if (Notices.Contains(call.Name))
        {
            var named = call.Arguments.Get("type", "class", "kind", "style", "icon", "level", "severity");
            foreach (var word in call.Arguments.Positional.Take(2).Prepend(named ?? "").SelectMany(text => text.Split(' ', '-', '_')))
            {
                if (Alerts.TryGetValue(word, out var kind))
                {
                    return kind;
                }
            }
        }

        return Alerts.GetValueOrDefault(call.Name) ?? (Notices.Contains(call.Name) ? "NOTE" : null);
    }

    private static TagText Alert(TagCall call, string kind, string inner)
    {
        var title = call.Arguments.Get("title", "header", "heading")
            ?? call.Arguments.Positional.FirstOrDefault(text => text.Contains(' ', StringComparison.Ordinal));
        return TagText.Block($"> [!{kind}]\n{Quoted(title is null ? inner : $"**{title.Trim()}**\n\n{inner.Trim()}")}");
    }

    private static string Titled(TagCall call, string inner) =>
        call.Arguments.Get("title", "name", "header", "label", "tabname") is { } title
            ? $"**{title.Trim()}**\n\n{inner.Trim('\n')}"
            : inner.Trim('\n');

    private static TagText Reduced(TagCall call, string text)
    {
        call.Scope.Reduced.Add((call.Name, call.Tag.Start));
        return TagText.Block(text);
    }
}
