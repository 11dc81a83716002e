using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Parse.Comments;

/// <param name="Comment">Null when there is nothing to show.</param>
internal sealed record CommentResult(ParsedComment? Comment, ImmutableArray<Diagnostic> Diagnostics);
