using AiBlog.Parse.Markdown.Writers;
using AiBlog.Text;
using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;

namespace AiBlog.Parse.Markdown.Syntax;

/// <summary>Reads <c>$a^2$</c>, <c>$$a^2$$</c>, and GitHub's <c>$`a^2`$</c>; beside Chinese, Japanese, and Korean text no space is
/// needed.</summary>
internal sealed class FormulaParser : InlineParser
{
    private const int Longest = 2000;

    public FormulaParser() => OpeningCharacters = ['$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        text = text[..Math.Min(text.Length, Longest)];
        var before = slice.PeekCharExtra(-1);
        if (before == '$' || IsWord(before))
        {
            return false;
        }

        var dollars = text.Length > 1 && text[1] == '$' ? 2 : 1;
        var isQuoted = dollars == 1 && text.Length > 1 && text[1] == '`';
        var start = isQuoted ? 2 : dollars;
        var length = isQuoted ? text[start..].IndexOf("`$") : LengthOf(text[start..], dollars);
        var end = start + length + (isQuoted ? 2 : dollars);
        if (length <= 0 || (end < text.Length && (text[end] == '$' || IsWord(text[end]))))
        {
            return false;
        }

        var content = new StringSlice(slice.Text, slice.Start + start, slice.Start + start + length - 1);
        processor.Place(ref slice, new MathInline { Delimiter = '$', DelimiterCount = dollars, Content = content }, end);
        return true;
    }

    /// <summary>Up to the dollars that close the formula; -1 when none do.</summary>
    private static int LengthOf(ReadOnlySpan<char> text, int dollars)
    {
        if (text.IsEmpty || char.IsWhiteSpace(text[0]))
        {
            return -1;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i..].StartsWith("$$".AsSpan(0, dollars)))
            {
                return i == 0 || char.IsWhiteSpace(text[i - 1]) ? -1 : i;
            }
        }

        return -1;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) && !WideText.IsUnspaced(c);
}
