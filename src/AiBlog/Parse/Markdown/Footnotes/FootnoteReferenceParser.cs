using AiBlog.Parse.Markdown.Writers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Footnotes;

/// <summary>Reads <c>[^label]</c> where the label is defined, and <c>^[a note in the line]</c>, before anything in brackets is read as a
/// link.</summary>
internal sealed class FootnoteReferenceParser : InlineParser
{
    private const int LongestNote = 5000;

    public FootnoteReferenceParser() => OpeningCharacters = ['[', '!', '^'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (FootnoteIndex.Of(processor.Context) is not { } index)
        {
            return false;
        }

        var text = slice.AsSpan();
        return text[0] switch
        {
            '!' => MatchMark(processor, index, ref slice, text),
            '^' => MatchNote(processor, index, ref slice, text),
            _ => MatchReference(processor, index, ref slice, text),
        };
    }

    /// <summary>An exclamation mark before a footnote opens no image.</summary>
    private static bool MatchMark(InlineProcessor processor, FootnoteIndex index, ref StringSlice slice, ReadOnlySpan<char> text)
    {
        if (FootnoteLabel.Read(text[1..], out var length) is not { } label || !index.Defines(label)
            || (text.Length > length + 1 && text[length + 1] == '('))
        {
            return false;
        }

        processor.Place(ref slice, new LiteralInline { Content = new StringSlice(slice.Text, slice.Start, slice.Start) }, 1);
        return true;
    }

    private static bool MatchReference(InlineProcessor processor, FootnoteIndex index, ref StringSlice slice, ReadOnlySpan<char> text)
    {
        if (FootnoteLabel.Read(text, out var length) is not { } label)
        {
            return false;
        }

        if (index.Refer(label) is not { } link)
        {
            if (FootnoteLabel.IsLikely(label, text[length..]))
            {
                index.Miss(label, processor.GetSourcePosition(slice.Start));
            }

            return false;
        }

        processor.Place(ref slice, link, length);
        return true;
    }

    private static bool MatchNote(InlineProcessor processor, FootnoteIndex index, ref StringSlice slice, ReadOnlySpan<char> text)
    {
        var length = NoteLength(text);
        if (length == 0)
        {
            return false;
        }

        var content = new StringSlice(slice.Text, slice.Start + 2, slice.Start + length - 2);
        if (content.AsSpan().IsWhiteSpace()
            || IsCharacterClass(content.AsSpan(), slice.PeekCharExtra(-1), length < text.Length ? text[length] : '\0'))
        {
            return false;
        }

        processor.Place(ref slice, index.AddInline(processor, content), length);
        return true;
    }

    /// <summary>The characters up to the bracket that closes a note; 0 when none does.</summary>
    private static int NoteLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("^["))
        {
            return 0;
        }

        var depth = 0;
        var end = Math.Min(text.Length, LongestNote);
        for (var i = 1; i < end; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '`':
                    i += CodeLength(text[i..end]) - 1;
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return i + 1;
                default:
                    break;
            }
        }

        return 0;
    }

    /// <summary>The characters of a code span, or of the backticks alone when nothing closes them.</summary>
    private static int CodeLength(ReadOnlySpan<char> text)
    {
        var marks = text.IndexOfAnyExcept('`');
        if (marks < 0)
        {
            return text.Length;
        }

        for (var at = marks; at < text.Length;)
        {
            var next = text[at..].IndexOf('`');
            if (next < 0)
            {
                return marks;
            }

            at += next;
            var run = text[at..].IndexOfAnyExcept('`');
            run = run < 0 ? text.Length - at : run;
            if (run == marks)
            {
                return at + run;
            }

            at += run;
        }

        return marks;
    }

    /// <summary>Such as <c>^[a-z]+$</c>: a regular expression that somebody wrote without backticks.</summary>
    private static bool IsCharacterClass(ReadOnlySpan<char> content, char before, char behind) =>
        !content.Contains(' ')
            && (behind is '+' or '{' or '$' or '?' || !(char.IsLetterOrDigit(before) || char.IsPunctuation(before))
                || before is '/' or '"' or '\'' or '(' or '[');
}

/// <summary>The label of a footnote, as in <c>[^label]</c>.</summary>
internal static class FootnoteLabel
{
    private const int Longest = 200;

    /// <summary>Reads a label at the start of a text; null when there is none.</summary>
    /// <param name="length">The characters of the whole, brackets included.</param>
    public static string? Read(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (!text.StartsWith("[^"))
        {
            return null;
        }

        var rest = text[2..Math.Min(text.Length, Longest + 3)];
        var end = rest.IndexOfAny("]\n[`");
        if (end <= 0 || rest[end] != ']')
        {
            return null;
        }

        length = end + 3;
        var label = rest[..end].Trim(" \t");
        return label.IsEmpty ? null : string.Join(' ', label.ToString().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether a label without a definition was meant as a footnote, and not as the character class of a regular
    /// expression.</summary>
    public static bool IsLikely(string label, ReadOnlySpan<char> behind) =>
        label.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '*')
        && (behind.IsEmpty || behind[0] is not ('(' or '+' or '{' or '?'))
        && !IsRange(label);

    /// <summary>Such as <c>a-z</c> or <c>0-9a-f</c>.</summary>
    private static bool IsRange(string label)
    {
        var dash = label.IndexOf('-', StringComparison.Ordinal);
        return label.Length % 3 == 0 && dash == 1 && label.Where((c, i) => i % 3 == 1).All(c => c == '-');
    }
}
