using System.Text.RegularExpressions;
using AiBlog.Diagnostics;
using AiBlog.Import.Tags;

namespace AiBlog.Import.Bodies;

/// <summary>Removes the imports of MDX and makes its components tags that the other rewriters know.</summary>
internal static partial class JsxRewriter
{
    public static string Rewrite(string text, LossList losses, Func<int, Place> placeOf)
    {
        var map = MarkdownMap.Of(text);
        var edits = new TextEdits(text);
        var images = ImageImport().Matches(text).DistinctBy(match => match.Groups[1].Value)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);
        foreach (Match match in Comment().Matches(text))
        {
            if (!map.IsCode(match.Index))
            {
                edits.Replace(match.Index, match.Index + match.Length, "");
            }
        }

        foreach (Match match in Statement().Matches(text))
        {
            if (!map.IsCode(match.Index))
            {
                losses.Add(LossKinds.Tag, match.Value, placeOf(match.Index));
                edits.Replace(match.Index, match.Index + match.Length, "");
            }
        }

        foreach (Match match in Component().Matches(text))
        {
            if (!map.IsCode(match.Index))
            {
                edits.Replace(match.Index, match.Index + match.Length, Made(match, images, losses, placeOf(match.Index)));
            }
        }

        return edits.Apply();
    }

    /// <summary>A known component becomes a tag; of any other, the text inside stays.</summary>
    private static string Made(Match match, Dictionary<string, string> images, LossList losses, Place place)
    {
        var name = match.Groups["name"].Value.ToLowerInvariant();
        var attributes = Braced().Replace(match.Groups["attributes"].Value, braced =>
            $"\"{images.GetValueOrDefault(braced.Groups[1].Value.Trim(), braced.Groups[1].Value)}\"").Trim().TrimEnd('/').Trim();
        var isClosing = match.Groups["close"].Length > 0;
        var isAlone = match.Groups["attributes"].Value.TrimEnd().EndsWith('/');
        if (TextTags.AlertOf(name) is not null
            || name is "youtube" or "vimeo" or "tweet" or "gist" or "image" or "figure" or "callout" or "admonition" or "details" or "tabs"
            or "tab" or "steps" or "card" or "video" or "audio")
        {
            return isClosing ? $"{{{{< /{name} >}}}}" : $"{{{{< {name} {attributes} >}}}}";
        }

        if (!isClosing)
        {
            losses.Add(LossKinds.Tag, match.Value, place);
        }

        return isAlone ? TextTags.CodeSpan(match.Value) : "";
    }

    [GeneratedRegex(
        @"^(?:import\s[^\n]*?from\s+['""][^'""\n]+['""];?|import\s+['""][^'""\n]+['""];?"
            + @"|export\s+(?:const|let|function|default)\b[^\n]*)[ \t]*$",
        RegexOptions.Multiline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"<(?<close>/?)(?<name>[A-Z][\w.]*)(?<attributes>(?:\s+[\w:-]+(?:=(?:""[^""]*""|'[^']*'|\{[^{}]*\}))?)*\s*/?)>",
        RegexOptions.None, 5000)]
    private static partial Regex Component();

    [GeneratedRegex(@"^import\s+(\w+)\s+from\s+['""]([^'""\n]+\.(?:png|jpe?g|gif|svg|webp|avif))['""]",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex ImageImport();

    [GeneratedRegex(@"\{/\*[\s\S]*?\*/\}", RegexOptions.None, 5000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{\s*['""`]?([^{}'""`]*)['""`]?\s*\}")]
    private static partial Regex Braced();
}
