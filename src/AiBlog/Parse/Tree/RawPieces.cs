using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Text.Html;

namespace AiBlog.Parse.Tree;

/// <summary>Writes one piece of the author's HTML so that the HTML parser can read it with the Markdown around it: tags are marked, and
/// what would swallow text is escaped.</summary>
internal ref struct RawPieces(BodyWriter writer, RawMarkup markup)
{
    private readonly BodyWriter writer = writer;
    private readonly RawMarkup markup = markup;
    private readonly RawBalance balance = writer.Balance;

    /// <summary>Each restart behind an unfinished tag reads to the end of the piece.</summary>
    private const int MostRestarts = 16;

    private int restarts;
    private HashSet<string>? unclosed;

    /// <param name="isInline">The piece is one tag in a sentence; what follows is Markdown.</param>
    /// <param name="isClosed">For an inline tag whose content is no HTML: whether its end tag follows.</param>
    public void Write(bool isInline, bool isClosed)
    {
        var from = 0;
        while (from < markup.Html.Length)
        {
            from = WriteFrom(from, isInline, isClosed);
        }
    }

    /// <summary>Returns where to go on reading: behind what had to be escaped, or at the end.</summary>
    private int WriteFrom(int from, bool isInline, bool isClosed)
    {
        var scanner = new TagScanner(markup.Html.AsSpan(from));
        while (scanner.Next())
        {
            writer.Markup(scanner.TextBefore);
            var (start, end) = (from + scanner.Start, from + scanner.End);
            switch (scanner.Kind)
            {
                case TagKind.Start when IsEscaped(ref scanner, end, isInline && !isClosed, isInline):
                    return Escape(ref scanner, start, end);
                case TagKind.Start:
                    Start(ref scanner, start, end);
                    break;
                case TagKind.End:
                    if (!End(ref scanner, start, end))
                    {
                        return Escape(ref scanner, start, end);
                    }

                    break;
                case TagKind.Comment when !scanner.IsCut && IsComment(start):
                    if (IsMore(markup.Html.AsSpan(start, end - start)))
                    {
                        writer.EndLead();
                    }

                    break;
                case TagKind.CData or TagKind.Comment when !scanner.IsCut && balance.IsInForeign
                    && markup.Html.AsSpan(start).StartsWith("<![CDATA["):
                    writer.Markup(markup.Html.AsSpan(start, end - start));
                    break;
                case TagKind.Nothing:
                    break;
                default:
                    return Escape(ref scanner, start, start + 1);
            }
        }

        writer.Markup(scanner.TextBefore);
        var rest = from + scanner.Start;
        // A tag that the piece ends in.
        return rest < markup.Html.Length ? Escape(ref scanner, rest, rest + 1) : rest;
    }

    private readonly bool IsComment(int start) => markup.Html.AsSpan(start).StartsWith("<!--");

    /// <summary><c>&lt;!--more--&gt;</c>, in any case, with spaces, or with the words of a link as WordPress has them.</summary>
    private static bool IsMore(ReadOnlySpan<char> comment)
    {
        var text = comment.Trim("<!->").Trim();
        return text.StartsWith("more", StringComparison.OrdinalIgnoreCase) && (text.Length == 4 || text[4] == ' ');
    }

    private bool IsEscaped(ref TagScanner scanner, int end, bool isCutInline, bool isInline)
    {
        var name = NameOf(ref scanner);
        if ((balance.IsFull && !RawNames.IsVoid(name)) || FragmentParser.HasTooManyAttributes(ref scanner))
        {
            return true;
        }

        if (balance.IsInDrawing && name is "title" or "style")
        {
            return false;
        }

        if (RawNames.IsText(name) || (RawNames.IsUnknown(name) && !balance.IsInForeign))
        {
            return true;
        }

        return RawNames.IsClosed(name) && (isInline ? isCutInline : !IsClosedBehind(end, name));
    }

    private bool IsClosedBehind(int end, string name)
    {
        if (unclosed?.Contains(name) == true)
        {
            return false;
        }

        var rest = markup.Html.AsSpan(end);
        var at = RawText.FindEnd(rest, 0, name);
        if (at < rest.Length && rest[at..].Contains('>'))
        {
            return true;
        }

        (unclosed ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
        return false;
    }

    private int Escape(ref TagScanner scanner, int start, int end)
    {
        var tag = markup.Html[start..end];
        var place = writer.State.PlaceOf(markup.SourceOffset(start));
        var isTag = scanner.Kind is TagKind.Start or TagKind.End && end > start + 1;
        if (isTag && scanner.Kind == TagKind.End && balance.WasEscaped(NameOf(ref scanner)))
        {
            HtmlEncoding.AppendText(writer.Builder, tag);
            return end;
        }

        if (isTag && scanner.Kind == TagKind.Start)
        {
            balance.Escape(NameOf(ref scanner));
        }

        var shown = isTag ? tag : markup.Html[start..Math.Min(markup.Html.Length, start + 60)];
        writer.State.Report(isTag && balance.IsFull ? BodyFaults.TooDeepMarkup(place, shown) : BodyFaults.EscapedTag(place, shown));
        if (!isTag && ++restarts == MostRestarts)
        {
            end = markup.Html.Length;
        }

        HtmlEncoding.AppendText(writer.Builder, markup.Html.AsSpan(start, end - start));
        return end;
    }

    private readonly void Start(ref TagScanner scanner, int start, int end)
    {
        var name = NameOf(ref scanner);
        var place = writer.State.PlaceOf(markup.SourceOffset(start));
        if (RawNames.IsPage(name) || name == "noscript")
        {
            // Scripts of authors never run, so what is for readers without scripts is for all.
            writer.State.Report(BodyFaults.DroppedElement(place, name));
            balance.Start(name, markup.Html[start..end], new TreeMark(place));
            return;
        }

        RawTags.Look(writer, markup, ref scanner, start - scanner.Start);
        var mark = new TreeMark(place, null, markup, start, end, writer.State.PlaceOf);
        var nameEnd = start + 1 + scanner.Name.Length;
        writer.Markup(markup.Html.AsSpan(start, nameEnd - start)).Mark(mark).Markup(markup.Html.AsSpan(nameEnd, end - nameEnd));
        var isEmpty =
            RawNames.IsVoid(name) || (scanner.IsSelfClosing && balance.IsInForeign) || (scanner.IsSelfClosing && name is "svg" or "math");
        if (!isEmpty)
        {
            balance.Start(name, markup.Html[start..end], mark);
        }

        FollowCode(name, isStart: true);
    }

    /// <summary>False when the tag is to be shown as text.</summary>
    private readonly bool End(ref TagScanner scanner, int start, int end)
    {
        var name = NameOf(ref scanner);
        var isDropped = RawNames.IsPage(name) || name == "noscript";
        if (balance.End(name, CutOff(writer)))
        {
            writer.Markup(isDropped ? default : markup.Html.AsSpan(start, end - start));
            FollowCode(name, isStart: false);
            return true;
        }

        if (RawNames.IsPage(name))
        {
            return true;
        }

        if (RawNames.IsText(name) || RawNames.IsClosed(name) || RawNames.IsUnknown(name) || balance.IsEscaped(name))
        {
            return false;
        }

        if (name == "p" || RawNames.IsVoid(name))
        {
            // Nothing is lost with these; browsers read the first as a line break.
            writer.Markup(name == "br" ? "<br>" : "");
            return true;
        }

        writer.State.Report(BodyFaults.StrayEnd(writer.State.PlaceOf(markup.SourceOffset(start)), name));
        return true;
    }

    private static Action<string, TreeMark> CutOff(BodyWriter writer) => (name, mark) =>
    {
        writer.Markup(name is "noscript" ? default : $"</{name}>");
        if (name is not ("rt" or "rp" or "rb" or "rtc"))
        {
            writer.State.Report(BodyFaults.Unclosed(mark.Place, name));
        }
    };

    private readonly void FollowCode(string name, bool isStart)
    {
        if (name is "code" or "kbd" or "samp" or "pre" or "script" or "style")
        {
            writer.RawCodeDepth = Math.Max(0, writer.RawCodeDepth + (isStart ? 1 : -1));
        }

        if (HtmlPlainText.IsHidden(name))
        {
            writer.HiddenDepth = Math.Max(0, writer.HiddenDepth + (isStart ? 1 : -1));
        }
    }

    private static string NameOf(ref TagScanner scanner) => scanner.Name.ToString().ToLowerInvariant();
}
