using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Parse.Comments;

/// <summary>What a comment says: as safe HTML, and without markup.</summary>
internal sealed record CommentText(string Html, string PlainText, ImmutableArray<Diagnostic> Diagnostics);
