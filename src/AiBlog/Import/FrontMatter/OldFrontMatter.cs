using System.Buffers;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Import.FrontMatter;

/// <summary>Finds and reads front matter in YAML (<c>---</c>), TOML (<c>+++</c>), or JSON (<c>{</c>), also after empty lines.</summary>
internal static class OldFrontMatter
{
    private const int MaxBytes = 1 << 20;

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");

    public static FrontMatterPart Split(SourceText source)
    {
        var text = source.Text;
        var start = 0;
        while (start < text.Length && text[start] is '\n' or ' ' or '\t' or '\uFEFF')
        {
            start++;
        }

        // White space in front of the first line would make it indented text.
        start = start > 0 && text[start - 1] != '\n' && text[start - 1] != '\uFEFF' ? text.LastIndexOf('\n', start - 1) + 1 : start;
        return text.AsSpan(start) switch
        {
            ['-', '-', '-', ..] => Fenced(source, start, "---"),
            ['+', '+', '+', ..] => Fenced(source, start, "+++"),
            ['{', ..] => Json(source, start),
            _ => Unopened(source, start),
        };
    }

    /// <summary>Hexo needs no first fence: keys from the first line on, and a fence after them.</summary>
    private static FrontMatterPart Unopened(SourceText source, int start)
    {
        var text = source.Text;
        for (var at = start; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(at, end - at).TrimEnd();
            if (line.SequenceEqual("---") && at > start)
            {
                var (keys, fault) = Yaml(source, start, at - start);
                var isFrontMatter = fault is null && keys.Entries.Any(entry => entry.Key.Value.ToLowerInvariant() is "title" or "date");
                return isFrontMatter
                    ? new FrontMatterPart(keys, text[start..at], Math.Min(end + 1, text.Length), null)
                    : FrontMatterPart.None;
            }

            if (!IsKeyOrItem(line))
            {
                return FrontMatterPart.None;
            }

            at = end + 1;
        }

        return FrontMatterPart.None;
    }

    private static bool IsKeyOrItem(ReadOnlySpan<char> line)
    {
        if (line.TrimStart().StartsWith("- "))
        {
            return true;
        }

        var colon = line.IndexOf(':');
        return colon > 0 && (colon == line.Length - 1 || line[colon + 1] == ' ')
            && !line[..colon].ContainsAnyExcept(KeyCharacters);
    }

    private static FrontMatterPart Fenced(SourceText source, int start, string fence)
    {
        var text = source.Text;
        var lineEnd = text.IndexOf('\n', start);
        if (lineEnd < 0 || text[start..lineEnd].TrimEnd() != fence)
        {
            return FrontMatterPart.None;
        }

        for (var at = lineEnd + 1; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(at, end - at).TrimEnd();
            if (line.SequenceEqual(fence) || (fence == "---" && line.SequenceEqual("...")))
            {
                var raw = text[(lineEnd + 1)..at];
                var (keys, fault) = fence == "---" ? Yaml(source, lineEnd + 1, at - lineEnd - 1) : TomlTree.Read(source, lineEnd + 1, raw);
                return new FrontMatterPart(keys, raw, Math.Min(end + 1, text.Length), fault);
            }

            at = end + 1;
        }

        return FrontMatterPart.None with
        {
            Fault =
            new Placed<string>($"the line `{fence}` that ends the front matter is missing", source.PlaceOf(start))
        };
    }

    private static (YamlMapping Keys, Placed<string>? Fault) Yaml(SourceText source, int start, int length)
    {
        var raw = source.Text.Substring(start, length);
        var joined = OpenQuotes.Indent(raw);
        var read = joined.Length == raw.Length
            ? YamlTree.Read(source, start, length, MaxBytes)
            : YamlTree.Read(new SourceText(source.File, new string('\n', source.PlaceOf(start).Line - 1) + joined),
                source.PlaceOf(start).Line - 1, joined.Length, MaxBytes);
        var fault = read.Diagnostics.FirstOrDefault(fault => fault.Severity == Severity.Error && fault.Code != "yaml-duplicate-key");
        return (read.Root, fault is null ? null : new Placed<string>(fault.Message, fault.Place));
    }

    private static FrontMatterPart Json(SourceText source, int start)
    {
        var end = JsonEnd(source.Text, start);
        if (end < 0 || start + 1 >= source.Text.Length
            || (!char.IsWhiteSpace(source.Text[start + 1]) && source.Text[start + 1] is not ('"' or '}')))
        {
            return FrontMatterPart.None;
        }

        // Empty lines in place of what is before it keep the places right.
        var read = JsonTree.Read(
            new SourceText(source.File, new string('\n', source.PlaceOf(start).Line - 1) + source.Text[start..end]), MaxBytes);
        var fault = read.Diagnostics.FirstOrDefault(fault => fault.Code != "yaml-duplicate-key");
        return new FrontMatterPart(read.Root, source.Text[start..end], end, fault is null
            ? null
            : new Placed<string>(fault.Message, fault.Place));
    }

    /// <summary>The offset after the bracket that closes the object; -1 when none does.</summary>
    private static int JsonEnd(string text, int start)
    {
        var depth = 0;
        var inString = false;
        for (var at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\' when inString:
                    at++;
                    break;
                case '"':
                    inString = !inString;
                    break;
                case '{' when !inString:
                    depth++;
                    break;
                case '}' when !inString && --depth == 0:
                    return at + 1;
            }
        }

        return -1;
    }
}

/// <summary>The front matter of a source file, whatever its language, and where its text begins.</summary>
/// <param name="Raw">As written, without its delimiters; kept as text when it does not parse.</param>
/// <param name="Fault">The first fault in it; null when it parses.</param>
internal sealed record FrontMatterPart(YamlMapping Keys, string Raw, int BodyOffset, Placed<string>? Fault)
{
    public static FrontMatterPart None { get; } = new(YamlMapping.Empty, "", 0, null);
}
