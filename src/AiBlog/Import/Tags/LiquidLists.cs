using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace AiBlog.Import.Tags;

/// <summary>Writes out Liquid loops over lists that the text or its front matter contains. Loops over anything else stay as they
/// are.</summary>
internal static partial class LiquidLists
{
    /// <summary>A post has no more text than this, so a larger result is no list of a post.</summary>
    private const int MostCharacters = 1 << 20;

    /// <param name="listOf">The items of a name such as <c>page.tags</c>; empty when it is no list.</param>
    public static string Expand(string text, Func<string, ImmutableArray<string>> listOf)
    {
        if (!text.Contains("{%", StringComparison.Ordinal) || !Loop().IsMatch(text))
        {
            return text;
        }

        var lists = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (Match assign in Assign().Matches(text))
        {
            var separator = assign.Groups["separator"].Value;
            lists[assign.Groups["name"].Value] = [.. assign.Groups["value"].Value.Split(separator.Length == 0 ? "," : separator)];
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        var size = 0;
        var result = Loop().Replace(text, loop =>
        {
            var list = loop.Groups["list"].Value;
            var items = lists.TryGetValue(list, out var assigned) ? assigned : listOf(list);
            if (items.IsEmpty || WrittenOut(loop.Groups["item"].Value, loop.Groups["body"].Value, items) is not { } written
                || (size += written.Length) > MostCharacters)
            {
                return loop.Value;
            }

            used.Add(list);
            return written;
        });
        return Assign().Replace(result, assign =>
            used.Contains(assign.Groups["name"].Value) && !Uses(result, assign.Groups["name"].Value) ? "" : assign.Value);
    }

    /// <summary>Whether a loop over the list was left.</summary>
    private static bool Uses(string text, string list) =>
        Loop().Matches(text).Any(loop => loop.Groups["list"].Value == list);

    /// <summary>Null when the body of the loop does more with an item than print it.</summary>
    private static string? WrittenOut(string item, string body, ImmutableArray<string> items)
    {
        var print = new Regex($@"\{{\{{-?\s*{item}\s*-?\}}\}}", RegexOptions.None, TimeSpan.FromSeconds(1));
        var rest = Last().Replace(print.Replace(body, ""), "");
        if (rest.Contains("{%", StringComparison.Ordinal) || new Regex($@"\{{\{{[^}}]*\b(?:{item}|forloop)\b").IsMatch(rest))
        {
            return null;
        }

        var result = new StringBuilder();
        for (var i = 0; i < items.Length && result.Length <= MostCharacters; i++)
        {
            var isLast = i == items.Length - 1;
            var one = Last().Replace(body, match => match.Groups["if"].Value == "if" == isLast ? match.Groups["text"].Value : "");
            result.Append(print.Replace(one.TrimStart('\n'), _ => items[i]));
        }

        return "\n" + result;
    }

    [GeneratedRegex(
        @"\{%-?\s*assign\s+(?<name>\w+)\s*=\s*(?<quote>[""'])(?<value>[^""'\n]*)\k<quote>"
            + @"\s*\|\s*split:\s*(?<q>[""'])(?<separator>[^""'\n]*)\k<q>\s*-?%\}",
        RegexOptions.None,
        5000)]
    private static partial Regex Assign();

    [GeneratedRegex(
        @"\{%-?\s*for\s+(?<item>\w+)\s+in\s+(?<list>[\w.]+)\s*-?%\}"
            + @"(?<body>(?:(?!\{%-?\s*(?:end)?for\b)[\s\S])*)\{%-?\s*endfor\s*-?%\}",
        RegexOptions.None,
        5000)]
    private static partial Regex Loop();

    [GeneratedRegex(@"\{%-?\s*(?<if>if|unless)\s+forloop\.last\s*-?%\}(?<text>[^{]*)\{%-?\s*end\k<if>\s*-?%\}")]
    private static partial Regex Last();
}
