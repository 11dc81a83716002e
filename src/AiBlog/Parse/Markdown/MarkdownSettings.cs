using System.Collections.Immutable;

namespace AiBlog.Parse.Markdown;

/// <summary>What a site decides about its Markdown.</summary>
/// <param name="OpinionHeadings">Compared without case.</param>
internal sealed record MarkdownSettings(bool Highlight, bool Math, bool Smart, ImmutableArray<string> OpinionHeadings);
