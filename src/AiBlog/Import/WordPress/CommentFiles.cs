using System.Collections.Immutable;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Import.HtmlBodies;
using AiBlog.Import.Tags;
using AiBlog.Import.Writing;
using AiBlog.Text.Html;
using AiBlog.Text.Urls;
using AiBlog.Text.Yaml;

namespace AiBlog.Import.WordPress;

/// <summary>Writes the comments of a post, one file each, with their threads.</summary>
internal sealed class CommentFiles(ImportWriter writer, LossList losses, ImmutableHashSet<string> authors, Func<string, bool, string?> url)
{
    /// <returns>How many comments were written.</returns>
    public int Write(string slug, WxrItem item, Place place)
    {
        var shown = item.Comments.Where(comment => IsShown(comment, place)).ToList();
        var parents = Parents(shown, place);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var written = 0;
        foreach (var comment in shown)
        {
            var id = SafeName.Unique(comment.Id.Length > 0 && comment.Id.All(char.IsAsciiLetterOrDigit) ? comment.Id : "comment", ids.Add);
            writer.Write($"content/comments/{slug}/{id}.yml", $"wordpress:{item.Id}:{id}",
                Text(comment, id, parents.GetValueOrDefault(comment.Id), place));
            written++;
        }

        return written;
    }

    /// <summary>Only posts have comments here, so those of a page become a part of its text.</summary>
    public (string Markdown, int Count) Section(WxrItem item, Place place)
    {
        var shown = item.Comments.Where(comment => IsShown(comment, place) && comment.Approved is not ("0" or "hold" or "unapproved"))
            .ToList();
        if (shown.Count == 0)
        {
            return ("", 0);
        }

        losses.Add(LossKinds.Comment, $"{shown.Count} comments of the page {item.Field("title")} are a part of its text now", place);
        var parts = shown.Select(
            comment => $"**{MarkdownEscape.Inline(NameOf(comment))}**, "
                + $"{comment.Date[..Math.Min(10, comment.Date.Length)]}\n\n{TextTags.Quoted(Message(comment, place))}");
        return ($"## Comments\n\n{string.Join("\n\n", parts)}", shown.Count);
    }

    private static string NameOf(WxrComment comment) =>
        HtmlPlainText.From(comment.Author).Trim() is { Length: > 0 } name ? name : "Anonymous";

    private string Message(WxrComment comment, Place place)
    {
        var options = new HtmlOptions(losses, place) { HasAutoParagraphs = true, IsComment = true, Url = url };
        return HtmlToMarkdown.Convert(comment.Content, options).Trim() is { Length: > 0 } message ? message : "…";
    }

    private bool IsShown(WxrComment comment, Place place)
    {
        if (comment.Approved is "spam" or "trash" or "post-trashed")
        {
            losses.Add(LossKinds.Comment, $"comment {comment.Id}: {comment.Approved}", place);
            return false;
        }

        return true;
    }

    /// <summary>Drops what answers itself, round about or not, and what answers nothing of this post.</summary>
    private Dictionary<string, string> Parents(List<WxrComment> comments, Place place)
    {
        var known = comments.Select(comment => comment.Id).ToHashSet(StringComparer.Ordinal);
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var comment in comments.Where(comment => comment.Parent is not ("" or "0")))
        {
            if (!known.Contains(comment.Parent))
            {
                losses.Add(LossKinds.Comment, $"comment {comment.Id} answers comment {comment.Parent}, which is not in the export", place);
            }
            else if (Reaches(parents, comment.Parent, comment.Id))
            {
                losses.Add(LossKinds.Comment, $"comment {comment.Id} answers itself", place);
            }
            else
            {
                parents[comment.Id] = comment.Parent;
            }
        }

        return parents;
    }

    private static bool Reaches(Dictionary<string, string> parents, string from, string to)
    {
        for (var at = from; at is not null; at = parents.GetValueOrDefault(at))
        {
            if (at == to)
            {
                return true;
            }
        }

        return false;
    }

    private string Text(WxrComment comment, string id, string? parent, Place place)
    {
        var text = new StringBuilder();
        text.Append("_id: ").Append(YamlQuote.Of(id)).Append('\n');
        if (parent is not null)
        {
            text.Append("_parent: ").Append(YamlQuote.Of(parent)).Append('\n');
        }

        var name = NameOf(comment);
        text.Append("name: ").Append(YamlQuote.Of(name)).Append('\n');
        if (ImportedDate.Normalize(comment.Date) is { } date)
        {
            text.Append("date: ").Append(date.Replace(' ', 'T')).Append("Z\n");
        }

        if (UrlRules.IsWebAddress(comment.Url))
        {
            text.Append("url: ").Append(YamlQuote.Of(comment.Url)).Append('\n');
        }

        if (comment.UserId is not ("" or "0") && authors.Contains(name))
        {
            text.Append("author: true\n");
        }

        if (comment.Approved is "0" or "hold" or "unapproved")
        {
            text.Append("approved: false\n");
            losses.Add(LossKinds.Comment, $"comment {comment.Id} waits for approval: its file says `approved: false`", place);
        }

        return text.Append("message: ").Append(YamlQuote.Of(Message(comment, place))).Append('\n').ToString();
    }
}
