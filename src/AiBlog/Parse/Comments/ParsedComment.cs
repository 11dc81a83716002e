using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Parse.Comments;

/// <summary>One comment file, read without looking at any other.</summary>
/// <param name="Slug">Of the post, as the folder says.</param>
/// <param name="Id">As written, else the name of the file; never empty.</param>
/// <param name="Parents">What it may answer, the likeliest first: an id, or a 1-based position among the comments of the post.</param>
/// <param name="Name">Text without invisible signs; empty when the comment has none.</param>
/// <param name="Website">http or https.</param>
/// <param name="IsApproved">Null when the file does not say.</param>
/// <param name="IsAuthor">The author of the post, or of the site, wrote it.</param>
internal sealed record ParsedComment(
    string Path,
    string Slug,
    Placed<string> Id,
    ImmutableArray<Placed<string>> Parents,
    string Name,
    string? Website,
    PostDate? Date,
    CommentText Text,
    bool? IsApproved,
    bool IsAuthor);

/// <summary>What a comment says: as safe HTML, and without markup.</summary>
internal sealed record CommentText(string Html, string PlainText, ImmutableArray<Diagnostic> Diagnostics);

/// <param name="Comment">Null when there is nothing to show.</param>
internal sealed record CommentResult(ParsedComment? Comment, ImmutableArray<Diagnostic> Diagnostics);
