using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Parse.Markdown;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Text;
using AiBlog.Text.Urls;
using AiBlog.Text.Yaml;
using NodaTime;

namespace AiBlog.Parse.Comments;

/// <summary>Reads one comment file: what Staticman and Jekyll's static comments write, unchanged. Serves all threads.</summary>
internal sealed class CommentParser(DateTimeZone zone)
{
    /// <summary>Larger files are not looked into; a long comment in a smaller one is cut.</summary>
    private const int MaxBytes = 4 * 1024 * 1024;

    private const int LongestName = 100;

    private const int LongestId = 200;

    private const int LongestUrl = 500;

    private readonly CommentMarkdown markdown = new();

    public CommentResult Parse(SourceFile source)
    {
        var extension = Path.GetExtension(source.Path).ToLowerInvariant();
        if (extension is not (".yml" or ".yaml" or ".json" or ".md"))
        {
            return new CommentResult(null, [CommentFaults.NotAComment(Place.OfFile(source.Path))]);
        }

        var inFolder = source.Path.AsSpan(source.Path.IndexOf("comments/", StringComparison.Ordinal) + "comments/".Length);
        var slash = inFolder.LastIndexOf('/');
        if (slash < 0)
        {
            return new CommentResult(null, [CommentFaults.NoFolder(Place.OfFile(source.Path), inFolder.ToString())]);
        }

        return TextDecoder.TryDecode(source.Path, source.Bytes.Span, out var text, out var fault)
            ? Parse(text, extension, inFolder[..slash].ToString(), inFolder[(slash + 1)..^extension.Length].ToString())
            : new CommentResult(null, [fault]);
    }

    private CommentResult Parse(SourceText source, string extension, string slug, string fileName)
    {
        if (extension != ".md")
        {
            var read = extension == ".json" ? JsonTree.Read(source, MaxBytes) : YamlTree.Read(source, 0, source.Text.Length, MaxBytes);
            return Assemble(source, new CommentFields(read), null, slug, fileName);
        }

        var bounds = source.Text.StartsWith("---", StringComparison.Ordinal) ? FrontMatterSplitter.Split(source) : default;
        if (bounds.Fault is { } fault)
        {
            return new CommentResult(null, [fault]);
        }

        var front = YamlTree.Read(source, bounds.Start, bounds.Length, MaxBytes);
        var body = new MarkdownSource(source.Text[bounds.BodyOffset..], offset => source.PlaceOf(bounds.BodyOffset + offset));
        return Assemble(source, new CommentFields(front), body, slug, fileName);
    }

    private CommentResult Assemble(SourceText source, CommentFields fields, MarkdownSource? body, string slug, string fileName)
    {
        var whole = Place.OfFile(source.File);
        var faults = fields.Faults;
        if (fields.Scalar("email") is { } email && email.Value.Contains('@', StringComparison.Ordinal))
        {
            faults.Add(CommentFaults.PlainEmail(email.Place));
        }

        var name = Name(fields, whole);
        var comment = new ParsedComment(
            Path: source.File,
            Slug: slug,
            Id: Id(fields) ?? new Placed<string>(fileName, whole),
            Parents: fields.Texts("_parent", "replying_to", "parent"),
            Name: name,
            Website: Website(fields),
            Date: CommentDate.Read(fields, zone),
            Text: Text(source, fields, body),
            IsApproved: fields.Flag("hidden", "it is not shown", true) is true ? false : fields.Flag("approved", "it is not shown", false),
            IsAuthor: fields.Flag("author", "it counts as the comment of a reader", false) is true);
        faults.AddRange(comment.Text.Diagnostics);
        var isEmpty = comment.Text.PlainText.Length == 0;
        if (isEmpty && !fields.MayLackSome)
        {
            faults.Add(CommentFaults.NoText(whole));
        }

        return new CommentResult(isEmpty
            ? null
            : comment, [.. faults.OrderBy(fault => fault.Place.Line).ThenBy(fault => fault.Place.Column)]);
    }

    private static string Name(CommentFields fields, Place whole)
    {
        var written = fields.Text("name");
        var name = PrintableText.OnOneLine(written?.Value ?? "");
        if (name.Length > 0)
        {
            return fields.Cut("name", name, written?.Place ?? whole, LongestName);
        }

        if (!fields.MayLackSome)
        {
            fields.Faults.Add(CommentFaults.NoName(written?.Place ?? whole));
        }

        return "";
    }

    private static Placed<string>? Id(CommentFields fields) =>
        fields.Text("_id") is { } id && PrintableText.OnOneLine(id.Value) is { Length: > 0 } line
            ? new Placed<string>(PrintableText.Cut(line, LongestId), id.Place) : null;

    private static string? Website(CommentFields fields)
    {
        if (fields.Text("url") is not { } url)
        {
            return null;
        }

        if (UrlRules.IsWebAddress(url.Value) && url.Value.Length <= LongestUrl)
        {
            return Address.Encode(url.Value);
        }

        fields.Faults.Add(
            CommentFaults.BadValue(
            url.Place, "url", url.Value, "the name is shown without a link", "write an absolute URL that starts with https:// or http://"));
        return null;
    }

    private CommentText Text(SourceText source, CommentFields fields, MarkdownSource? body)
    {
        if (fields.Scalar("message", "body", "comment") is not { } message)
        {
            return body is null ? new CommentText("", "", []) : markdown.Read(body);
        }

        var embedded = EmbeddedTextReader.Read(message, source);
        var text = new SourceText(source.File, TextDecoder.WithLineFeeds(embedded.Text));
        return markdown.Read(new MarkdownSource(text.Text, offset =>
        {
            var place = text.PlaceOf(offset);
            return embedded.PlaceOf(place.Line, place.Column);
        }));
    }
}
