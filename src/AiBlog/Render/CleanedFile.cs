using System.Collections.Immutable;

namespace AiBlog.Render;

/// <summary>A file of the site that is published without what it would load from elsewhere, or run.</summary>
/// <param name="Parts">Of a stylesheet: what loads from elsewhere, as stylesheets that wait for consent.</param>
internal sealed record CleanedFile(byte[] Bytes, ImmutableArray<SheetPart> Parts);
