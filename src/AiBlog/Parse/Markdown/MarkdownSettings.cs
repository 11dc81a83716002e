using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Privacy.Gate;
using AiBlog.Themes;

namespace AiBlog.Parse.Markdown;

/// <summary>What a site decides about its Markdown.</summary>
/// <param name="Gate">Null when the site lets everything through.</param>
/// <param name="OpinionHeadings">Compared without case.</param>
internal sealed record MarkdownSettings(bool Highlight, bool Math, bool Smart, ImmutableArray<string> OpinionHeadings, GateRules? Gate)
{
    /// <summary>Where the site is published: a link there is a link within the site.</summary>
    public ImmutableArray<BaseUrl> OwnSites { get; init; } = [];

    public bool IsOwn(string url) => OwnSites.Any(site => site.SitePathOf(url) is not null);
}

/// <summary>Markdown with <c>\n</c> line ends, and where each UTF-16 offset of it stands in its file.</summary>
internal sealed record MarkdownSource(string Text, Func<int, Place> PlaceOf)
{
    /// <summary>A text inside the front matter, not the body of its file.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>The page shows an image above the text, so none in the text is the first.</summary>
    public bool HasLeadImage { get; init; }
}

/// <summary>The labels that the HTML of a body contains, in the language of the body.</summary>
/// <param name="Permalink">Before a heading's text: "Permalink".</param>
/// <param name="Footnote">Before a footnote's number: "Footnote".</param>
/// <param name="BackToText">Before a footnote's number: "Back to text".</param>
/// <param name="Table">Before a table's number: "Table".</param>
/// <param name="Code">What a block of code without a title is called: "Code".</param>
internal sealed record MarkdownWords(
    string Permalink,
    string Footnote,
    string BackToText,
    string Table,
    string Code,
    string Note,
    string Tip,
    string Important,
    string Warning,
    string Caution)
{
    /// <summary>For inline Markdown, which has no part that needs a label.</summary>
    public static MarkdownWords None { get; } = new("", "", "", "", "", "", "", "", "", "");

    public static MarkdownWords Of(Strings? strings) => strings is null
        ? None
        : new MarkdownWords(
            Permalink: strings.Text("permalink"),
            Footnote: strings.Text("footnote"),
            BackToText: strings.Text("back_to_text"),
            Table: strings.Text("table"),
            Code: strings.Text("code"),
            Note: strings.Text("alert_note"),
            Tip: strings.Text("alert_tip"),
            Important: strings.Text("alert_important"),
            Warning: strings.Text("alert_warning"),
            Caution: strings.Text("alert_caution"));
}
