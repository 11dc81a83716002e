using System.Text.RegularExpressions;
using AiBlog.Text.Html;

namespace AiBlog.Import.Bodies;

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

    [GeneratedRegex(@"(?<=[\s""'])(?<name>href|src|poster|data-src)\s*=\s*(?:""(?<value>[^""]*)""|'(?<value>[^']*)')", RegexOptions.IgnoreCase)]
    private static partial Regex UrlAttribute();

    [GeneratedRegex(@"(?<=[\s""'])srcset\s*=\s*(?:""(?<value>[^""]*)""|'(?<value>[^']*)')", RegexOptions.IgnoreCase)]
    private static partial Regex SourceSet();

    [GeneratedRegex(@"(?<=^\s*|,\s+)[^\s,]+")]
    private static partial Regex Candidate();
}
