using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Parse.Markdown;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Parse.Tokens;
using AiBlog.Privacy.Gate;
using AiBlog.Text;
using AiBlog.Text.Typesetting;

namespace AiBlog.Parse;

/// <summary>Reads one post or page: front matter, Markdown, excerpt, counts. Serves all threads.</summary>
/// <param name="gate">Null when the site lets everything through.</param>
/// <param name="otherSeverity">What content is that no service claims.</param>
/// <param name="wordsOf">The words that Markdown needs in a language.</param>
internal sealed class FileParser(SiteConfig config, GateRules? gate, Severity otherSeverity, Func<string, MarkdownWords> wordsOf)
{
    /// <summary>The theme puts the opinion under a heading of level 2.</summary>
    private const int OpinionLevel = 3;

    /// <summary>The characters of an excerpt that ends where its author wrote <c>&lt;!--more--&gt;</c>.</summary>
    private const int LongestOwnExcerpt = 600;

    /// <summary>More characters than an excerpt needs after its end, to decide whether a sentence or a grapheme ends there.</summary>
    private const int LongestPause = 400;

    private readonly MarkdownParser markdown = new(new MarkdownSettings(
        config.Markdown.Highlight, config.Markdown.Math, config.Markdown.Smart, config.OpinionHeadings, gate)
    { OwnSites = config.OwnSites });

    /// <returns>The file, null when it cannot be read at all, and every fault found in it.</returns>
    public ParseResult Parse(SourceFile source, ContentKind kind, FileName fileName)
    {
        if (!TextDecoder.TryDecode(source.Path, source.Bytes.Span, out var text, out var fault))
        {
            return new ParseResult(null, [fault]);
        }

        var name = DatedName.Of(NameOf(fileName));
        var head = FrontMatterReader.Read(text, kind, name.Date, config.TimeZone);
        if (head.FrontMatter is not { } front)
        {
            return new ParseResult(null, head.Diagnostics);
        }

        if (fileName.Language is { } tag && front.Language is null)
        {
            front = front with { Language = new Placed<string>(tag, front.Place) };
        }

        var language = front.Language?.Value ?? config.Language;
        var words = wordsOf(language);
        var body = new MarkdownSource(text.Text[head.BodyOffset..], offset => text.PlaceOf(head.BodyOffset + offset))
        {
            HasLeadImage = front.Image is not null,
        };
        var parts = markdown.Parse(body, language, words);
        var own = front.Opinion is { } opinion ? markdown.Parse(SourceOf(opinion), language, words, "opinion-", OpinionLevel) : null;
        var tokens = PostTokensReader.Read(front, $"{body.Text}\n{front.Opinion?.Text}", language);
        front = config.Markdown.Smart ? WithMarks(front, language) : front;
        var points = front.KeyPoints.Select(point => markdown.Inline(new MarkdownSource(point.Value, _ => point.Place), language)).ToList();

        var diagnostics = head.Diagnostics.AddRange(parts.Diagnostics).AddRange(own?.Diagnostics ?? [])
            .AddRange(points.SelectMany(point => point.Diagnostics));
        if (front.Opinion is { } first && parts.Opinion is not null)
        {
            diagnostics = diagnostics.Add(ParseFaults.OpinionTwice(first.Start));
        }

        var pointTexts = points.Select(point => point.Report).ToImmutableArray();
        var pass = new TextGate(gate, otherSeverity);
        parts = pass.Pass(parts);
        own = own is null ? null : pass.Pass(own);
        pointTexts = [.. pointTexts.Select(pass.Pass)];
        pass.LeadPicture(front.Image);
        var report = pass.Report();
        var file = Assemble(
            source: source, fileName: fileName, bodyOffset: head.BodyOffset, kind: kind, name: name.Name, front: front, parts: parts,
            own: own, points: pointTexts, tokens: tokens);
        return new ParseResult(file with { Resources = report.Resources, Styles = pass.Styles, HasPlaceholder = pass.HasPlaceholder },
            diagnostics.AddRange(report.Diagnostics));
    }

    /// <summary>The file's name without its ending; for NAME/index.md the folder's, but not that of content/posts itself.</summary>
    private static string NameOf(FileName name) => name.IsIndex && name.Stem.Count('/') < 2 ? "index" : name.Last;

    private static MarkdownSource SourceOf(EmbeddedText opinion)
    {
        var text = new SourceText(opinion.Start.File, opinion.Text);
        return new MarkdownSource(opinion.Text, offset =>
        {
            var place = text.PlaceOf(offset);
            return opinion.PlaceOf(place.Line, place.Column);
        })
        { IsEmbedded = true };
    }

    private static ParsedFile Assemble(
        SourceFile source, FileName fileName, int bodyOffset, ContentKind kind, string name, FrontMatter front, MarkdownParts parts,
        MarkdownParts? own, ImmutableArray<MarkdownBody> points, PostTokens tokens)
    {
        var opinion = own?.Report ?? parts.Opinion;
        var count = WordCount.Of(parts.Report.PlainText) + WordCount.Of(opinion?.PlainText ?? "");
        return new ParsedFile(
            Source: source,
            BodyOffset: bodyOffset,
            Kind: kind,
            Name: name,
            Front: front,
            Report: WithoutLead(parts.Report),
            Opinion: opinion is null ? null : WithoutLead(opinion),
            Footnotes: own?.Footnotes is { } footnotes ? parts.Footnotes?.Join(footnotes) ?? footnotes : parts.Footnotes,
            KeyPoints: points,
            Excerpt: ExcerptOf(parts.Report, points),
            Words: count.Total,
            Minutes: ReadingTime.Minutes(count),
            Tokens: tokens,
            Resources: [],
            Styles: [],
            HasPlaceholder: false)
        {
            FileName = fileName,
        };
    }

    /// <summary>Only the excerpt needs the lead, which is as long as the body.</summary>
    private static MarkdownBody WithoutLead(MarkdownBody body) => body with { Lead = "" };

    /// <summary>With the quotation marks and dashes that the body has.</summary>
    private static FrontMatter WithMarks(FrontMatter front, string language) => front with
    {
        Title = Typeset.Plain(front.Title, language),
        Description = front.Description is { } description ? Typeset.Plain(description, language) : null,
        Correction = front.Correction is { } correction ? Typeset.Plain(correction, language) : null,
        Image = front.Image is { Caption: { } caption } image ? image with { Caption = Typeset.Plain(caption, language) } : front.Image,
    };

    private static string ExcerptOf(MarkdownBody report, ImmutableArray<MarkdownBody> points)
    {
        var lead = report.Lead.Length > 0 ? report.Lead : string.Join(' ', points.Select(point => point.PlainText));
        var text = WideText.OnOneLine(lead, LongestOwnExcerpt + LongestPause);
        return report.HasMore ? Excerpt.From(text, LongestOwnExcerpt) : Excerpt.From(text);
    }
}

/// <param name="File">Null when there is nothing to go on with.</param>
internal sealed record ParseResult(ParsedFile? File, ImmutableArray<Diagnostic> Diagnostics);
