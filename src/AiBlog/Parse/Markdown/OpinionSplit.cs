using System.Collections.Immutable;
using AiBlog.Parse.Markdown.Writers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown;

/// <summary>The blocks of a document by the part of the page they belong to.</summary>
/// <param name="Heading">The author's heading of the opinion, which the theme replaces by its own; null without one.</param>
internal sealed record OpinionSplit(ImmutableArray<Block> Report, ImmutableArray<Block> Opinion, FootnoteGroup? Footnotes,
    HeadingBlock? Heading)
{
    /// <summary>An opinion runs from its heading to the next one of the same or a higher level.</summary>
    public static OpinionSplit Of(MarkdownDocument document, ImmutableArray<string> headings)
    {
        var report = ImmutableArray.CreateBuilder<Block>(document.Count);
        var opinion = ImmutableArray.CreateBuilder<Block>();
        FootnoteGroup? footnotes = null;
        int? opinionLevel = null;
        HeadingBlock? first = null;
        foreach (var block in document)
        {
            if (block is FootnoteGroup group)
            {
                footnotes = group.Count > 0 ? group : null;
                continue;
            }

            if (block is HeadingBlock heading && (opinionLevel is null || heading.Level <= opinionLevel))
            {
                opinionLevel = IsOpinion(heading, headings) ? heading.Level : null;
                if (opinionLevel is not null)
                {
                    first ??= heading;
                    continue;
                }
            }

            (opinionLevel is null ? report : opinion).Add(block);
        }

        return new OpinionSplit(report.ToImmutable(), opinion.ToImmutable(), footnotes, first);
    }

    private static bool IsOpinion(HeadingBlock heading, ImmutableArray<string> headings)
    {
        var text = InlineText.Of(heading.Inline).Trim().TrimEnd(':');
        return headings.Any(h => h.Equals(text, StringComparison.OrdinalIgnoreCase));
    }
}
