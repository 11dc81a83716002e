using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace AiBlog.Import.WordPress;

/// <summary>Cuts an export into its head and its items, so that no more than one item is in memory and a broken one costs only
/// itself.</summary>
internal sealed partial class WxrPieces(TextReader reader)
{
    /// <summary>A mark may be cut in two where reading stopped.</summary>
    private const int LongestMark = 64;

    private const int FirstSize = 1 << 16;

    /// <summary>An item larger than this is no post.</summary>
    private const int MostCharacters = 1 << 27;

    private char[] buffer = new char[FirstSize];
    private int start;
    private int end;
    private bool isAtEnd;
    private int line = 1;
    private readonly List<int> repairs = [];

    /// <summary>Whether the export ended inside an item.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>How many items had a CDATA section without an end.</summary>
    public int Repaired { get; private set; }

    /// <summary>Everything before the first item.</summary>
    public string Head()
    {
        var item = FindItem(start);
        return Take(item < 0 ? end : item, out _);
    }

    /// <summary>The next item with its tags; false at the end.</summary>
    /// <param name="at">The line it begins on.</param>
    public bool Next([NotNullWhen(true)] out string? item, out int at)
    {
        item = null;
        at = 0;
        var found = FindItem(start);
        if (found < 0)
        {
            return false;
        }

        Take(found, out _);
        repairs.Clear();
        var stop = FindEnd();
        if (stop < 0)
        {
            IsTruncated = true;
            item = Take(end, out at);
            return true;
        }

        var first = start;
        item = Repair(first, Take(stop, out at));
        return true;
    }

    private int FindItem(int from)
    {
        while (true)
        {
            var found = IndexOf("<item", from);
            if (found < 0)
            {
                return -1;
            }

            while (found + 5 >= end && Fill())
            {
                // What follows the name decides, and may not be read yet.
            }

            if (found + 5 < end && buffer[found + 5] is '>' or ' ' or '\t' or '\n' or '\r')
            {
                return found;
            }

            from = found + 5;
        }
    }

    /// <summary>The offset after <c>&lt;/item&gt;</c>, skipping CDATA sections; -1 when the export ends first.</summary>
    private int FindEnd()
    {
        var at = start;
        while (true)
        {
            var found = IndexOfAny("</item>", "<![CDATA[", at);
            if (found < 0)
            {
                return -1;
            }

            if (buffer[found + 1] == '/')
            {
                return found + "</item>".Length;
            }

            var close = CloseOf(found);
            if (close < 0)
            {
                return -1;
            }

            at = close;
        }
    }

    /// <summary>
    /// The end of a CDATA section. One that nobody closed ends at the closing tag of its element, when a tag of the export format follows
    /// it.
    /// </summary>
    private int CloseOf(int section)
    {
        var name = ElementBefore(section);
        var close = IndexOf("]]>", section);
        if (name.Length == 0)
        {
            return close < 0 ? close : close + 3;
        }

        var tag = $"</{name}>";
        for (var at = IndexOf(tag, section); at >= 0 && (close < 0 || at < close); at = IndexOf(tag, at + tag.Length))
        {
            while (end - at - tag.Length < 64 && Fill())
            {
                // The tag that follows may not be read yet.
            }

            if (FollowingTag().IsMatch(buffer.AsSpan(at + tag.Length, Math.Min(64, end - at - tag.Length))))
            {
                repairs.Add(at);
                return at;
            }
        }

        return close < 0 ? close : close + 3;
    }

    private string ElementBefore(int section)
    {
        var at = section - 1;
        while (at > start && char.IsWhiteSpace(buffer[at]))
        {
            at--;
        }

        if (at <= start || buffer[at] != '>')
        {
            return "";
        }

        var open = Array.LastIndexOf(buffer, '<', at, at - start + 1);
        var name = open < 0 ? "" : new string(buffer, open + 1, at - open - 1).Split(' ', '\t', '\n')[0];
        return name.StartsWith('/') || name.EndsWith('/') ? "" : name;
    }

    /// <summary>Closes the sections that nobody closed.</summary>
    private string Repair(int first, string item)
    {
        if (repairs.Count == 0)
        {
            return item;
        }

        Repaired++;
        var text = new StringBuilder(item);
        foreach (var at in repairs.OrderDescending())
        {
            text.Insert(at - first, "]]>");
        }

        return text.ToString();
    }

    private string Take(int to, out int at)
    {
        at = line;
        var text = new string(buffer, start, to - start);
        line += text.AsSpan().Count('\n');
        start = to;
        return text;
    }

    private int IndexOf(string value, int from) => IndexOfAny(value, null, from);

    private int IndexOfAny(string first, string? second, int from)
    {
        while (true)
        {
            var found = Earliest(buffer.AsSpan(from, end - from), first, second);
            if (found >= 0)
            {
                return from + found;
            }

            from = Math.Max(from, end - LongestMark);
            if (!Fill())
            {
                return -1;
            }
        }
    }

    private static int Earliest(ReadOnlySpan<char> text, string first, string? second)
    {
        var one = text.IndexOf(first);
        if (second is null)
        {
            return one;
        }

        var two = (one < 0 ? text : text[..one]).IndexOf(second);
        return two >= 0 ? two : one;
    }

    /// <summary>Reads more; offsets stay as they are, because the buffer only grows while an item is looked for.</summary>
    private bool Fill()
    {
        if (isAtEnd || end - start > MostCharacters)
        {
            return false;
        }

        if (end == buffer.Length)
        {
            var larger = new char[buffer.Length * 2];
            Array.Copy(buffer, 0, larger, 0, end);
            buffer = larger;
        }

        var read = reader.Read(buffer, end, buffer.Length - end);
        isAtEnd = read == 0;
        end += read;
        return read > 0;
    }

    /// <summary>Moves what is left to the front, between two items.</summary>
    public void Compact()
    {
        if (start > buffer.Length / 2)
        {
            Array.Copy(buffer, start, buffer, 0, end - start);
            (start, end) = (0, end - start);
        }
    }

    [GeneratedRegex(@"^\s*<(?:/?wp:|excerpt:|content:|dc:|link>|pubDate>|guid|description|category|/item>|/channel>)")]
    private static partial Regex FollowingTag();
}
