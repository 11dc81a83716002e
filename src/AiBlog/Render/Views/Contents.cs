using System.Collections.Immutable;
using AiBlog.Parse;
using AiBlog.Parse.Markdown;
using AiBlog.Text.Html;

namespace AiBlog.Render.Views;

/// <summary>Makes the table of contents: headings nested by level.</summary>
internal static class Contents
{
    /// <summary>With fewer headings than this, <c>toc: auto</c> makes no table of contents.</summary>
    private const int FewestHeadings = 4;

    /// <summary>Minutes of reading: a shorter post is scrolled through faster than its table of contents is read.</summary>
    private const int ShortestRead = 4;

    public static ImmutableArray<TocEntry> Of(RenderContext context, ParsedFile file)
    {
        var headings = file.Report.Headings;
        var isWanted = file.Front.Toc ?? context.Config.Markdown.Toc ?? (headings.Length >= FewestHeadings && file.Minutes >= ShortestRead);
        if (!isWanted)
        {
            return [];
        }

        var at = 0;
        return Nest(headings, ref at, 0);
    }

    private static ImmutableArray<TocEntry> Nest(ImmutableArray<Heading> headings, ref int at, int above)
    {
        var entries = ImmutableArray.CreateBuilder<TocEntry>();
        while (at < headings.Length && headings[at].Level > above)
        {
            var heading = headings[at++];
            entries.Add(new TocEntry(heading.Id, HtmlEncoding.PlainText(heading.Html), new HtmlText(heading.Html), heading.Level, Nest(headings, ref at, heading.Level)));
        }

        return entries.ToImmutable();
    }
}
