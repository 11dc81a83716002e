using System.Collections.Immutable;
using System.Text;
using AiBlog.Parse;
using AiBlog.Text.Yaml;

namespace AiBlog.Import.Writing;

/// <summary>Writes an imported post as a file of the site: front matter, then Markdown.</summary>
internal static class PostText
{
    public static string Write(ImportedPost post)
    {
        var text = new StringBuilder("---\n");
        Line(text, "title", post.Title);
        Plain(text, "date", post.Date);
        Plain(text, "updated", post.Updated);
        Plain(text, "draft", post.IsDraft ? "true" : null);
        Line(text, "slug", post.Slug);
        Line(text, "description", post.Description);
        List(text, "tags", post.Tags);
        List(text, "categories", post.Categories);
        if (post.Authors is [var author])
        {
            Line(text, "author", author);
        }
        else
        {
            List(text, "authors", post.Authors);
        }

        AppendImage(text, post.Image);
        Plain(text, "toc", post.Toc is { } toc ? (toc ? "true" : "false") : null);
        Line(text, "language", post.Language);
        Line(text, "translation_of", post.TranslationOf);
        Plain(text, "comments", post.CommentsOpen ? null : "false");
        AppendPostKeys(text, post);
        Block(text, "aliases", post.Aliases);
        AppendExtra(text, post);
        text.Append("---\n");
        var body = post.Body.Trim('\n');
        return (body.Length == 0 ? text : text.Append('\n').Append(body).Append('\n')).ToString();
    }

    private static void AppendPostKeys(StringBuilder text, ImportedPost post)
    {
        if (post.Kind != ContentKind.Post)
        {
            return;
        }

        Plain(text, "expires", post.Expires);
        Line(text, "series", post.Series);
        Plain(text, "pinned", post.IsPinned ? "true" : null);
        Block(text, "key_points", post.KeyPoints);
        AppendOpinion(text, post.Opinion);
        if (post.Source is { } source)
        {
            text.Append("source:\n  name: ").Append(YamlQuote.Of(source.Name)).Append("\n  url: ").Append(YamlQuote.Of(source.Url))
                .Append('\n');
        }

        Line(text, "feed_id", post.FeedId);
    }

    private static void AppendImage(StringBuilder text, ImportedImage? image)
    {
        if (image is null)
        {
            return;
        }

        text.Append("image:\n");
        Line(text, "  src", image.Src);
        Line(text, "  alt", image.Alt.Length > 0 ? image.Alt : null);
        Line(text, "  caption", image.Caption);
        Line(text, "  credit", image.Credit);
    }

    /// <summary>A literal block reads best, unless the first line is indented or a character needs an escape.</summary>
    private static void AppendOpinion(StringBuilder text, string? opinion)
    {
        if (string.IsNullOrWhiteSpace(opinion))
        {
            return;
        }

        var trimmed = opinion.Trim('\n', ' ');
        if (trimmed.Any(c => (char.IsControl(c) && c != '\n') || c is '\u2028' or '\u2029' or '\uFEFF' or '\u0085'))
        {
            Line(text, "opinion", trimmed);
            return;
        }

        text.Append("opinion: |\n");
        foreach (var line in trimmed.Split('\n'))
        {
            text.Append(line.Length == 0 ? "" : "  ").Append(line).Append('\n');
        }
    }

    private static void AppendExtra(StringBuilder text, ImportedPost post)
    {
        if (post.Extra.IsEmpty)
        {
            return;
        }

        text.Append("extra:\n");
        foreach (var entry in post.Extra)
        {
            text.Append("  ").Append(YamlFlow.Key(entry.Key.Value)).Append(": ");
            YamlFlow.Append(text, entry.Value);
            text.Append('\n');
        }
    }

    private static void Line(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            text.Append(key).Append(": ").Append(YamlQuote.Of(value)).Append('\n');
        }
    }

    private static void Plain(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            text.Append(key).Append(": ").Append(value).Append('\n');
        }
    }

    private static void List(StringBuilder text, string key, ImmutableArray<string> values)
    {
        if (!values.IsEmpty)
        {
            text.Append(key).Append(": [").AppendJoin(", ", values.Select(YamlQuote.Of)).Append("]\n");
        }
    }

    private static void Block(StringBuilder text, string key, ImmutableArray<string> values)
    {
        if (values.IsEmpty)
        {
            return;
        }

        text.Append(key).Append(":\n");
        foreach (var value in values)
        {
            text.Append("  - ").Append(YamlQuote.Of(value)).Append('\n');
        }
    }
}

/// <summary>Writes a YAML value in flow style, on one line.</summary>
internal static class YamlFlow
{
    private const int Deepest = 24;

    public static string Key(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
        && !IsKeyword(name)
        ? name
        : YamlQuote.Of(name);

    public static void Append(StringBuilder text, YamlNode node, int depth = 0)
    {
        switch (node)
        {
            case YamlMapping mapping when depth < Deepest:
                text.Append('{');
                for (var i = 0; i < mapping.Entries.Length; i++)
                {
                    text.Append(i == 0 ? "" : ", ").Append(Key(mapping.Entries[i].Key.Value)).Append(": ");
                    Append(text, mapping.Entries[i].Value, depth + 1);
                }

                text.Append('}');
                break;
            case YamlSequence list when depth < Deepest:
                text.Append('[');
                for (var i = 0; i < list.Items.Length; i++)
                {
                    text.Append(i == 0 ? "" : ", ");
                    Append(text, list.Items[i], depth + 1);
                }

                text.Append(']');
                break;
            case YamlScalar scalar:
                text.Append(Scalar(scalar));
                break;
            default:
                text.Append("\"…\"");
                break;
        }
    }

    private static string Scalar(YamlScalar scalar) => scalar.IsNull ? "null"
        : scalar.Form == ScalarForm.Plain && IsPlain(scalar.Value) ? scalar.Value
        : YamlQuote.Of(scalar.Value);

    private static bool IsPlain(string value) => value is "true" or "false"
        || (value.Length is > 0 and < 16 && value.All(char.IsAsciiDigit) && (value.Length == 1 || value[0] != '0'));

    private static bool IsKeyword(string name) =>
        name.ToLowerInvariant() is "true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n";
}
