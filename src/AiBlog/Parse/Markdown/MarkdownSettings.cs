using System.Collections.Immutable;
using AiBlog.Privacy;

namespace AiBlog.Parse.Markdown;

/// <summary>What a site decides about its Markdown.</summary>
/// <param name="Gate">Null when the site lets everything through.</param>
/// <param name="OpinionHeadings">Compared without case.</param>
internal sealed record MarkdownSettings(bool Highlight, bool Math, bool Smart, ImmutableArray<string> OpinionHeadings, GateRules? Gate);
