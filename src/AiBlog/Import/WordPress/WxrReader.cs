using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AiBlog.Diagnostics;

namespace AiBlog.Import.WordPress;

/// <summary>Reads one export file from its beginning to its end, item by item.</summary>
internal sealed partial class WxrReader(string path, string name, LossList losses)
{
    public WxrHead? Head { get; private set; }

    /// <summary>The file has a document type, which an export never has and which attacks need.</summary>
    public bool IsRefused { get; private set; }

    /// <param name="reports">False for a second reading, so that faults are reported once.</param>
    public IEnumerable<WxrItem> Items(bool reports)
    {
        var fallback = new Windows1252Fallback();
        using var stream = Open();
        using var reader = new StreamReader(stream, EncodingOf(stream, fallback), detectEncodingFromByteOrderMarks: true, 1 << 16);
        var pieces = new WxrPieces(reader);
        var head = CleanText.Of(pieces.Head(), reports ? losses : null, new Place(name, 1, 1));
        if (HasDocumentType(head))
        {
            IsRefused = true;
            losses.Add(LossKinds.BadInput, "refused: the file has a document type (<!DOCTYPE>), which exports of WordPress never have",
                new Place(name, 1, 1));
            yield break;
        }

        if (!head.Contains("<rss", StringComparison.Ordinal) && !head.Contains("<channel", StringComparison.Ordinal))
        {
            losses.Add(LossKinds.BadInput, "this is no export of WordPress: there is no <rss> element", new Place(name, 1, 1));
            yield break;
        }

        Head = WxrHead.Of(head);
        var hasItems = false;
        while (pieces.Next(out var text, out var line))
        {
            var events = WxrEvents.Read(CleanText.Of(text, reports ? losses : null, new Place(name, line, 1)), out var fault);
            if (reports && fault is not null)
            {
                losses.Add(LossKinds.BadInput, pieces.IsTruncated
                    ? "the export ends in the middle of this item"
                    : $"the item is not well-formed, so it was read by its tags: {fault}", new Place(name, line, 1));
            }

            hasItems = true;
            yield return WxrItem.Of(name, line, events);
            pieces.Compact();
        }

        if (reports && pieces.Repaired > 0)
        {
            losses.Add(LossKinds.BadInput, $"{pieces.Repaired} items with a CDATA section that has no end", new Place(name, 1, 1));
        }

        if (reports && !hasItems)
        {
            losses.Add(LossKinds.BadInput, "the export has no items", new Place(name, 1, 1));
        }

        if (fallback.Count > 0 && OtherEncoding(head) is { } encoding)
        {
            IsRefused = true;
            losses.Add(LossKinds.BadInput,
                $"refused: the file is in {encoding}; convert it first: iconv -f {encoding} -t UTF-8 {name} > utf8.xml",
                new Place(name, 1, 1));
        }
        else if (reports && fallback.Count > 0)
        {
            losses.Add(LossKinds.WrongEncoding, $"{fallback.Count} bytes", new Place(name, 0, 0));
        }
    }

    /// <summary>UTF-8, or UTF-16 by its first characters: <c>&lt;</c> has a zero byte before or after it.</summary>
    private static Encoding EncodingOf(FileStream stream, Windows1252Fallback fallback)
    {
        Span<byte> start = stackalloc byte[2];
        var isUtf16 = stream.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && (start is [(byte)'<', 0] or [0, (byte)'<']);
        stream.Position = 0;
        return isUtf16
            ? start[0] == 0 ? Encoding.BigEndianUnicode : Encoding.Unicode
            : Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, fallback);
    }

    /// <summary>An encoding that the file declares and that cannot be read; its bytes would be other letters in Windows-1252.</summary>
    private static string? OtherEncoding(string head) =>
        Declaration().Match(head) is { Success: true } match && match.Groups[1].Value.ToLowerInvariant() is var declared
            && declared is not ("utf-8" or "utf8" or "us-ascii" or "ascii" or "iso-8859-1" or "latin1" or "iso-8859-15" or "windows-1252"
                or "cp1252") ? match.Groups[1].Value : null;

    private FileStream Open()
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault($"cannot read {name}: {fault.Message}", fault);
        }
    }

    /// <summary>Only outside of comments, because the head of an export begins with a long one.</summary>
    private static bool HasDocumentType(string head)
    {
        for (var at = head.IndexOf("<!", StringComparison.Ordinal); at >= 0; at = head.IndexOf("<!", at, StringComparison.Ordinal))
        {
            if (head.AsSpan(at).StartsWith("<!--"))
            {
                var end = head.IndexOf("-->", at, StringComparison.Ordinal);
                at = end < 0 ? head.Length : end;
            }
            else if (head.AsSpan(at).StartsWith("<![CDATA["))
            {
                var end = head.IndexOf("]]>", at, StringComparison.Ordinal);
                at = end < 0 ? head.Length : end;
            }
            else if (head.AsSpan(at).StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
                || head.AsSpan(at).StartsWith("<!ENTITY", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
            else
            {
                at += 2;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^\s*<\?xml\b[^>]*\bencoding\s*=\s*[""']([\w.:-]+)[""']")]
    private static partial Regex Declaration();
}

/// <summary>What an export says about its site before the first item.</summary>
/// <param name="Authors">Display name by login.</param>
/// <param name="Categories">Slug, name, and slug of the parent.</param>
internal sealed record WxrHead(
    string? Title, string? Link, string? Description, string? Language, ImmutableDictionary<string, string> Authors,
    ImmutableArray<(string Slug, string Name, string Parent)> Categories, ImmutableArray<(string Slug, string Name)> Tags)
{
    public static WxrHead Of(string head)
    {
        var from = head.IndexOf("<channel>", StringComparison.Ordinal);
        var events = WxrEvents.Read(from < 0 ? "<channel></channel>" : head[from..] + "</channel>", out _);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var authors = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        var categories = ImmutableArray.CreateBuilder<(string, string, string)>();
        var tags = ImmutableArray.CreateBuilder<(string, string)>();
        for (var i = 0; i < events.Count; i++)
        {
            switch (events[i])
            {
                case { Name: "wp:author", IsEnd: false }:
                    var author = WxrItem.Group(events, ref i);
                    var name = author.GetValueOrDefault("wp:author_display_name", "").Trim();
                    authors[author.GetValueOrDefault("wp:author_login", "").Trim()] =
                        name.Length > 0 ? name : author.GetValueOrDefault("wp:author_login", "").Trim();
                    break;
                case { Name: "wp:category", IsEnd: false }:
                    var category = WxrItem.Group(events, ref i);
                    categories.Add(
                        (category.GetValueOrDefault("wp:category_nicename", "").Trim(), category.GetValueOrDefault("wp:cat_name", "")
                        .Trim(), category.GetValueOrDefault("wp:category_parent", "").Trim()));
                    break;
                case { Name: "wp:tag", IsEnd: false }:
                    var tag = WxrItem.Group(events, ref i);
                    tags.Add((tag.GetValueOrDefault("wp:tag_slug", "").Trim(), tag.GetValueOrDefault("wp:tag_name", "").Trim()));
                    break;
                case { Value: { } value } one:
                    fields.TryAdd(one.Name, value.Trim());
                    break;
            }
        }

        string? Get(string key) => fields.GetValueOrDefault(key) is { Length: > 0 } text ? text : null;
        return new WxrHead(Get("title"), Get("wp:base_blog_url")
            ?? Get("link"), Get("description"), Get("language"), authors.ToImmutable(), categories.ToImmutable(), tags.ToImmutable());
    }
}
