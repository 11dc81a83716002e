using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AiBlog.Diagnostics;
using AiBlog.Tests.Privacy;
using AiBlog.Text;

namespace AiBlog.Fuzz.Targets;

/// <summary>The rules that hold for every input.</summary>
internal static partial class Claim
{
    private const int LongestJudged = 64 * 1024;
    private const int LongestMessage = 1000;

    public static void That(bool isTrue, string rule)
    {
        if (!isTrue)
        {
            throw new FuzzFinding(rule);
        }
    }

    /// <summary>Every diagnostic names the file, a line of it, and a column of that line, in a message that is safe to print.</summary>
    public static void Places(IEnumerable<Diagnostic> diagnostics, SourceText text)
    {
        var lines = text.Text.Split('\n');
        foreach (var diagnostic in diagnostics)
        {
            var place = diagnostic.Place;
            That(place.File == text.File, $"{diagnostic.Code} names the file `{place.File}`");
            That(place.Line >= 0 && place.Line <= lines.Length, $"{diagnostic.Code} is in line {place.Line} of {lines.Length}");
            var width = place.Line == 0 ? 1 : lines[place.Line - 1].Count(c => !char.IsLowSurrogate(c)) + 1;
            That(place.Column >= 0 && place.Column <= width, $"{diagnostic.Code} is in column {place.Column} of {width} in line {place.Line}");
            That(diagnostic.Message.Length is > 0 and < LongestMessage, $"{diagnostic.Code} has a message of {diagnostic.Message.Length} characters");
            That(!(diagnostic.Message + diagnostic.Hint).Any(char.IsControl), $"{diagnostic.Code} has a message that is not safe to print");
        }
    }

    public static void Same(ImmutableArray<Diagnostic> first, ImmutableArray<Diagnostic> second) =>
        That(first.SequenceEqual(second), "the same input has other diagnostics the second time");

    /// <summary>Another parser finds no script, no handler, and no request to the host that stands for third parties.</summary>
    public static void Harmless(string html)
    {
        // The judge is a test aid; on long texts it would take most of the time.
        if (html.Length > LongestJudged)
        {
            return;
        }

        var faults = DomComparison.Acts(html).Where(name => name != "on").Concat(DomComparison.Asks(html).Where(IsThirdParty)).ToList();
        That(faults.Count == 0, $"{string.Join(", ", faults)} in {html}");
    }

    /// <summary>Whether the value is a URL of the third party (URL standard, 4.4), or contains one as a style or a refresh does.</summary>
    private static bool IsThirdParty(string value)
    {
        var url = string.Concat(value.Where(c => c is not ('\t' or '\n' or '\r'))).Replace('\\', '/');
        return ThirdParty().IsMatch(url);
    }

    [GeneratedRegex(
        "^(?:[\\x00-\\x20]*|" + DomComparison.Refresh + @"\s*[\d.]*[;,\s]\s*(?:url\s*=\s*)?['""]?\s*|" + DomComparison.Style + @".*(?:\(|@import\s)\s*['""]?[\x00-\x20]*)"
        + @"(?:(?:http|wss?|ftp):/*|https:/{2,}|/{2,})[^/?#]*foreign\.example(?![^/?#]*@)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex ThirdParty();

    /// <summary>Decodes an input as the program decodes files; null when it is not text.</summary>
    public static SourceText? TextOf(string file, byte[] input)
    {
        if (TextDecoder.TryDecode(file, input, out var text, out var fault))
        {
            return text;
        }

        That(fault.Place is { Line: > 0, Column: > 0 }, $"{fault.Code} has no place");
        return null;
    }
}
