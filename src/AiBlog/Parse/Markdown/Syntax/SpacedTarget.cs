using System.Buffers;
using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Text;
using AiBlog.Text.Urls;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Syntax;

/// <summary>Reports <c>![Cat](My Photo.JPG)</c>: with a space in its target it is no image but text (CommonMark 0.31.2, 6.3).</summary>
internal static class SpacedTarget
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("()<>\r\n");

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public static void Report(BodyWriter writer, LiteralInline literal)
    {
        if (writer.IsBare || !literal.Content.AsSpan().ContainsAny('(', ']'))
        {
            return;
        }

        var state = writer.State;
        var text = state.SourceText;
        var to = Math.Min(literal.Span.End + 1, text.Length - 1);
        for (var at = Math.Max(1, literal.Span.Start - 1); at < to; at++)
        {
            var isTarget = text[at] == ']' && text[at + 1] == '(' && text[at - 1] != '\\' && literal.Span.Start <= at + 1
                && at + 1 <= literal.Span.End;
            if (isTarget && TargetAt(text, at + 2) is { } target && StartOf(text, at) is { } start)
            {
                state.Report(MarkdownFaults.SpaceInLink(state.PlaceOf(start), target, $"{text[start..(at + 2)]}<{target}>)"));
            }
        }
    }

    /// <summary>A target with a space that cannot be the space before a title; null when there is none, or when it looks like no file and
    /// no URL.</summary>
    private static string? TargetAt(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny(Ends);
        if (length < 0 || text[start + length] != ')')
        {
            return null;
        }

        var target = text.Substring(start, length).Trim();
        var space = target.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && !target.AsSpan(space).ContainsAny('"', '\'') && LooksLikeAddress(target) ? target : null;
    }

    private static bool LooksLikeAddress(string target)
    {
        var ending = Path.GetExtension(target);
        return ending.Length is >= 3 and <= 6 && ending.AsSpan(1).IndexOfAnyExcept(Letters) < 0
            && UrlRules.Classify(target) is UrlKind.Relative or UrlKind.RootRelative or UrlKind.Http;
    }

    /// <summary>Where the link begins, its exclamation mark included.</summary>
    private static int? StartOf(string text, int closing)
    {
        var line = text.LastIndexOf('\n', closing) + 1;
        var open = text.LastIndexOf('[', closing - 1, closing - line);
        return open < 0 ? null : open > 0 && text[open - 1] == '!' ? open - 1 : open;
    }
}
