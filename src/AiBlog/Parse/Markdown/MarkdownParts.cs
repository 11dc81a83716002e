using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Parse.Markdown;

/// <summary>The parts of one Markdown text.</summary>
/// <param name="Opinion">What stood under an opinion heading, without that heading.</param>
/// <param name="Footnotes">An ordered list, the footnotes of report and opinion together.</param>
internal sealed record MarkdownParts(
    MarkdownBody Report, MarkdownBody? Opinion, MarkdownBody? Footnotes, ImmutableArray<Diagnostic> Diagnostics);
