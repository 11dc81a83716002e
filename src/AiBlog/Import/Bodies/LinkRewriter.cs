using System.Text;
using System.Text.RegularExpressions;
using AiBlog.Import.Tags;
using AiBlog.Text.Html;

namespace AiBlog.Import.Bodies;

/// <summary>Rewrites the links and images of Markdown, and of the HTML in it.</summary>
internal static class LinkRewriter
{
    /// <param name="resolve">The new URL of an old one, whether it is an image, and its offset; null to leave it as it is.</param>
    public static string Rewrite(string text, Func<string, bool, int, string?> resolve)
    {
        var map = MarkdownMap.Of(text);
        var edits = new TextEdits(text);
        foreach (var link in map.Links.Where(link => link.End <= text.Length && link.Start < link.End))
        {
            var (start, end) = (link.Start, link.End);
            var isBracketed = text[start] == '<' && text[end - 1] == '>';
            if (!isBracketed && start > 0 && end < text.Length && text[start - 1] == '<' && text[end] == '>')
            {
                (start, end, isBracketed) = (start - 1, end + 1, true);
            }

            var url = isBracketed ? text[(start + 1)..(end - 1)] : text[start..end];
            if (resolve(Unescape(url), link.IsImage, start) is { } found)
            {
                edits.Replace(start, end, MediaTags.Destination(found));
            }
        }

        foreach (var (start, end) in map.Html)
        {
            HtmlLinks.Replace(text, start, end, edits, resolve);
        }

        return edits.Apply();
    }

    /// <summary>Backslashes before punctuation, and character references.</summary>
    private static string Unescape(string url)
    {
        if (!url.AsSpan().ContainsAny('\\', '&'))
        {
            return url;
        }

        var plain = new StringBuilder(url.Length);
        for (var i = 0; i < url.Length; i++)
        {
            i += url[i] == '\\' && i + 1 < url.Length && char.IsAscii(url[i + 1]) && char.IsPunctuation(url[i + 1]) ? 1 : 0;
            plain.Append(url[i]);
        }

        return HtmlEncoding.DecodeAttribute(plain.ToString());
    }
}

/// <summary>Finds URLs in the tags of raw HTML.</summary>
internal static partial class HtmlLinks
{
    /// <param name="resolve">The new URL of an old one, and whether it loads an image or file; null to leave it.</param>
    public static void Replace(string text, int start, int end, TextEdits edits, Func<string, bool, int, string?> resolve)
    {
        foreach (Match match in UrlAttribute().Matches(text[start..end]))
        {
            var value = match.Groups["value"];
            var isFile = match.Groups["name"].Value.ToLowerInvariant() is not "href";
            if (resolve(HtmlEncoding.DecodeAttribute(value.Value).Trim(), isFile, start + value.Index) is { } url)
            {
                edits.Replace(start + value.Index, start + value.Index + value.Length, HtmlEncoding.EscapeAttribute(url));
            }
        }

        foreach (Match match in SourceSet().Matches(text[start..end]))
        {
            foreach (Match candidate in Candidate().Matches(match.Groups["value"].Value))
            {
                var at = start + match.Groups["value"].Index + candidate.Index;
                if (resolve(HtmlEncoding.DecodeAttribute(candidate.Value), true, at) is { } url)
                {
                    edits.Replace(at, at + candidate.Length, HtmlEncoding.EscapeAttribute(url));
                }
            }
        }
    }

    [GeneratedRegex(@"(?<=[\s""'])(?<name>href|src|poster|data-src)\s*=\s*(?:""(?<value>[^""]*)""|'(?<value>[^']*)')",
        RegexOptions.IgnoreCase)]
    private static partial Regex UrlAttribute();

    [GeneratedRegex(@"(?<=[\s""'])srcset\s*=\s*(?:""(?<value>[^""]*)""|'(?<value>[^']*)')", RegexOptions.IgnoreCase)]
    private static partial Regex SourceSet();

    [GeneratedRegex(@"(?<=^\s*|,\s+)[^\s,]+")]
    private static partial Regex Candidate();
}
