using System.Collections.Immutable;
using AiBlog.Parse;
using AiBlog.Parse.Markdown;
using AiBlog.Text.Html;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views.Posts;

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
            entries.Add(new TocEntry(heading.Id, HtmlEncoding.PlainText(heading.Html), new HtmlText(heading.Html), heading.Level,
                Nest(headings, ref at, heading.Level)));
        }

        return entries.ToImmutable();
    }
}

/// <summary>A heading in the table of contents.</summary>
[View("toc_entry", "A heading in the table of contents.")]
internal sealed partial record TocEntry(
    [Field("The anchor, without `#`.")] string Id,
    [Field("The heading as plain text.")] string Text,
    [Field("The heading with its code and emphasis, without links and images.")] HtmlText Html,
    [Field("The heading level: 2 to 6.")] int Level,
    [Field("The headings below it.")] ImmutableArray<TocEntry> Children);
