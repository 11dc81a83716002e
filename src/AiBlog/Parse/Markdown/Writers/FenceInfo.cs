using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AiBlog.Parse.Markdown.Writers;

/// <summary>What the first line of a code block says: its language, title, and highlighted lines.</summary>
/// <param name="Lines">Ranges of line numbers, from 1.</param>
internal sealed partial record FenceInfo(string Language, string Title, ImmutableArray<(int First, int Last)> Lines)
{
    private const int LongestLine = 1000;

    public bool Highlights(int line) => Lines.Any(range => range.First <= line && line <= range.Last);

    public static FenceInfo Of(string info, string arguments)
    {
        var line = $"{info} {arguments}".Trim();
        if (line.Length > LongestLine)
        {
            return new FenceInfo(LanguageOf(info.AsSpan()), "", []);
        }

        var attributes = Attributes().Matches(line);
        var title = attributes.FirstOrDefault(match => match.Groups["key"].Value is "title" or "filename" or "file");
        var lines = attributes.Where(match => match.Groups["key"].Value is "hl_lines" or "highlight" or "mark").Select(Value)
            .Concat(Braces().Matches(line).Select(match => match.Groups["lines"].Value));
        return new FenceInfo(LanguageOf(line), title is null ? NameOf(line) : Value(title), [.. lines.SelectMany(Ranges)]);
    }

    /// <summary>The first word, without what other tools add to it: <c>rust,ignore</c>, <c>{.python}</c>, <c>js:app.js</c>,
    /// <c>js{1,3}</c>.</summary>
    private static string LanguageOf(ReadOnlySpan<char> line)
    {
        var name = line.Trim("{}. ");
        var end = name.IndexOfAny(",:{ ");
        return (end < 0 ? name : name[..end]).ToString().ToLowerInvariant();
    }

    /// <summary>The file name behind the language: <c>js:app.js</c>, <c>js [app.js]</c>.</summary>
    private static string NameOf(string line)
    {
        var match = FileName().Match(line);
        return match.Success && !LineNumbers().IsMatch(match.Groups["name"].Value) ? match.Groups["name"].Value : "";
    }

    private static string Value(Match attribute) =>
        attribute.Groups["quoted"].Success ? attribute.Groups["quoted"].Value : attribute.Groups["plain"].Value;

    private static IEnumerable<(int First, int Last)> Ranges(string text)
    {
        foreach (Match match in Range().Matches(text))
        {
            var first = int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);
            yield return (first, match.Groups["last"].Success
                ? int.Parse(match.Groups["last"].Value, CultureInfo.InvariantCulture)
                : first);
        }
    }

    [GeneratedRegex(
        """(?:^|[\s{,:])(?<key>[a-z_]+)=(?:"(?<quoted>[^"]*)"|'(?<quoted>[^']*)'|(?<plain>\[[^\]]*\]|[^\s},]+))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\{(?<lines>[\d,\s-]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Braces();

    [GeneratedRegex(@"(?<first>\d{1,6})(\s*-\s*(?<last>\d{1,6}))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    [GeneratedRegex(@"^[\w+#.-]+(\{[^{}]*\})?(?::(?<name>[^\s{}=]+)|\s+\[(?<name>[^\[\]]+)\])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();

    [GeneratedRegex("^(no-)?line-numbers|^collapsed-lines", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LineNumbers();
}
