using AiBlog.Text.Urls;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Syntax;

/// <summary>Links bare URLs and email addresses by the rules of GitHub Flavored Markdown, section 6.9.</summary>
internal sealed class BareAddressParser : AutoLinkParser
{
    /// <summary>Besides white space. GitHub allows the quotation marks too; the wide ones are their counterparts in Chinese and
    /// Japanese.</summary>
    private const string MayPrecede = "*_~(\"'\u201C\u2018\u201E\u00AB\u300C\u300E\u3010\uFF08\uFF1A\uFF0C\u3002\u3001\uFF1B";

    /// <summary>Marks an email address that was found outside of every link, so that the next one needs to look no further back.</summary>
    private static readonly object OutsideLinks = new();

    public BareAddressParser()
        : base(new AutoLinkOptions
        {
            UseHttpsForWWWLinks = true,
            ValidPreviousCharacters = MayPrecede,
        }) => OpeningCharacters = [.. OpeningCharacters ?? [], '@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == '@')
        {
            return MatchEmail(processor, ref slice);
        }

        if (!base.Match(processor, ref slice))
        {
            return false;
        }

        if (processor.Inline is LinkInline { IsAutoLink: true, FirstChild: LiteralInline literal } link)
        {
            Trim(link, literal, ref slice);
        }

        return true;
    }

    /// <summary>Gives back the punctuation at the end, of which Markdig keeps all but one mark.</summary>
    private static void Trim(LinkInline link, LiteralInline literal, ref StringSlice slice)
    {
        var surplus = literal.Content.Length - BareAddress.LengthOf(literal.Content.AsSpan());
        if (surplus == 0)
        {
            return;
        }

        slice.Start -= surplus;
        literal.Content.End -= surplus;
        literal.Span.End -= surplus;
        link.Span.End -= surplus;
        link.UrlSpan.End -= surplus;
        link.Url = link.Url?[..^surplus];
    }

    private static bool MatchEmail(InlineProcessor processor, ref StringSlice slice)
    {
        // What is before the sign has been read as text already, and is taken back from it.
        if (processor.Inline is not LiteralInline literal || literal.Content.Text != slice.Text || literal.Content.End != slice.Start - 1
            || IsInLink(literal))
        {
            return false;
        }

        var local = BareAddress.LocalLength(literal.Content.AsSpan());
        var domain = BareAddress.DomainLength(slice.AsSpan()[1..]);
        if (local == 0 || domain == 0)
        {
            return false;
        }

        var start = slice.Start - local;
        var position = processor.GetSourcePosition(start, out var line, out var column);
        literal.Content.End -= local;
        literal.Span.End -= local;
        var email = new AutolinkInline(slice.Text.Substring(start, local + 1 + domain))
        {
            IsEmail = true,
            Span = new SourceSpan(position, position + local + domain),
            Line = line,
            Column = column,
        };
        email.SetData(OutsideLinks, true);
        processor.Inline = email;
        slice.Start += 1 + domain;
        return true;
    }

    private static bool IsInLink(Inline inline)
    {
        for (var before = inline; before is not null; before = before.PreviousSibling ?? before.Parent)
        {
            switch (before)
            {
                case LinkDelimiterInline { IsActive: true }:
                    return true;
                case AutolinkInline email when email.ContainsData(OutsideLinks):
                    // Nothing since has opened a link.
                    return false;
                case HtmlInline html when html.Tag.StartsWith("</a", StringComparison.OrdinalIgnoreCase):
                    return false;
                case HtmlInline html when html.Tag.StartsWith("<a", StringComparison.OrdinalIgnoreCase):
                    return true;
                default:
                    break;
            }
        }

        return false;
    }
}
