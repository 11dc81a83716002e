using System.Collections.Immutable;
using AiBlog.Text.Html;

namespace AiBlog.Import.WordPress;

/// <summary>A post, page, attachment, or other item of an export.</summary>
/// <param name="File">The export it is in, and the line it begins on.</param>
internal sealed record WxrItem(string File, int Line, ImmutableDictionary<string, string> Fields)
{
    public ImmutableArray<(string Domain, string Slug, string Name)> Terms { get; init; } = [];

    public ImmutableArray<(string Key, string Value)> Meta { get; init; } = [];

    public ImmutableArray<WxrComment> Comments { get; init; } = [];

    public string Id => Field("wp:post_id");

    public string Type => Field("wp:post_type") is { Length: > 0 } type ? type : "post";

    public string Status => Field("wp:status") is { Length: > 0 } status ? status : "publish";

    public string Field(string name) => Fields.GetValueOrDefault(name, "").Trim();

    public string? MetaOf(string key) =>
        Meta.FirstOrDefault(meta => meta.Key == key) is { Key: not null } found && found.Value.Trim().Length > 0
            ? found.Value.Trim()
            : null;

    public static WxrItem Of(string file, int line, List<WxrEvent> events)
    {
        var fields = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var terms = ImmutableArray.CreateBuilder<(string, string, string)>();
        var meta = ImmutableArray.CreateBuilder<(string, string)>();
        var comments = ImmutableArray.CreateBuilder<WxrComment>();
        for (var i = 0; i < events.Count; i++)
        {
            var one = events[i];
            switch (one.Name)
            {
                case "category" when one.Attribute("domain") is { } domain:
                    terms.Add((domain, one.Attribute("nicename") ?? "", HtmlPlainText.From(one.Value ?? "").Trim()));
                    break;
                case "wp:postmeta" when !one.IsEnd:
                    var pair = Group(events, ref i);
                    meta.Add((pair.GetValueOrDefault("wp:meta_key", ""), pair.GetValueOrDefault("wp:meta_value", "")));
                    break;
                case "wp:comment" when !one.IsEnd:
                    comments.Add(CommentOf(Group(events, ref i)));
                    break;
                case var name when one.Value is { } value && !fields.ContainsKey(name):
                    fields[name] = value;
                    break;
            }
        }

        return new WxrItem(file, line, fields.ToImmutable())
        {
            Terms = terms.ToImmutable(),
            Meta = meta.ToImmutable(),
            Comments = comments.ToImmutable(),
        };
    }

    /// <summary>The elements up to the end of a group; groups in it are passed over.</summary>
    public static Dictionary<string, string> Group(List<WxrEvent> events, ref int i)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = events[i].Name;
        var inner = 0;
        for (i++; i < events.Count && !(events[i].IsEnd && events[i].Name == name); i++)
        {
            if (events[i].Value is { } value)
            {
                if (inner == 0)
                {
                    values.TryAdd(events[i].Name, value);
                }
            }
            else
            {
                inner += events[i].IsEnd ? -1 : 1;
            }
        }

        return values;
    }

    private static WxrComment CommentOf(Dictionary<string, string> fields)
    {
        string Get(string name) => fields.GetValueOrDefault("wp:comment_" + name, "").Trim();
        return new WxrComment(
            Id: Get("id"), Author: Get("author"), Url: Get("author_url"), Date: Get("date_gmt") is { Length: > 0 } date
                && !date.StartsWith("0000", StringComparison.Ordinal)
                    ? date
                    : Get("date"), Content: fields.GetValueOrDefault("wp:comment_content", ""),
            Approved: Get("approved"), Type: Get("type"), Parent: Get("parent"), UserId: Get("user_id"));
    }
}

/// <summary>A comment as an export has it.</summary>
internal sealed record WxrComment(string Id, string Author, string Url, string Date, string Content, string Approved, string Type,
    string Parent, string UserId);
