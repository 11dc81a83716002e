using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AiBlog.Diagnostics;
using AiBlog.Import.HtmlBodies;
using AiBlog.Import.Tags;
using AiBlog.Text.Html;
using AiBlog.Text.Urls;

namespace AiBlog.Import.WordPress;

/// <summary>Replaces WordPress' shortcodes by the HTML that WordPress makes of them. Others stay as they are, and are reported.</summary>
internal sealed partial class Shortcodes(LossList losses, Place place, Func<string, ImmutableArray<WpEntry>> imagesOf)
{
    private const int Deepest = 20;

    private string html = "";
    private List<Match> tags = [];
    private int[] closers = [];

    public string Replace(string content)
    {
        if (!content.Contains('[', StringComparison.Ordinal))
        {
            return content;
        }

        html = content;
        var skipped = Skipped().Matches(content).Select(match => (Start: match.Index, End: match.Index + match.Length)).ToList();
        var next = 0;
        tags = [];
        foreach (Match match in Tag().Matches(content))
        {
            while (next < skipped.Count && skipped[next].End <= match.Index)
            {
                next++;
            }

            if (next >= skipped.Count || match.Index < skipped[next].Start)
            {
                tags.Add(match);
            }
        }

        closers = Pair();
        return Part(0, tags.Count, 0, content.Length, 0);
    }

    private int[] Pair()
    {
        var found = new int[tags.Count];
        Array.Fill(found, -1);
        var open = new Dictionary<string, Stack<int>>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < tags.Count; i++)
        {
            var name = tags[i].Groups["name"].Value;
            if (tags[i].Groups["close"].Length == 0)
            {
                (open.TryGetValue(name, out var stack) ? stack : open[name] = new Stack<int>()).Push(i);
            }
            else if (open.TryGetValue(name, out var stack) && stack.TryPop(out var opener))
            {
                found[opener] = i;
            }
        }

        return found;
    }

    private string Part(int first, int last, int start, int end, int depth)
    {
        var result = new StringBuilder(end - start);
        var at = start;
        for (var i = first; i < last; i++)
        {
            var tag = tags[i];
            if (tag.Index < at)
            {
                continue;
            }

            result.Append(html, at, tag.Index - at);
            at = tag.Index + tag.Length;
            if (tag.Value.StartsWith("[[", StringComparison.Ordinal) && tag.Value.EndsWith("]]", StringComparison.Ordinal))
            {
                result.Append(tag.Value.AsSpan(1, tag.Value.Length - 2));
                continue;
            }

            var closer = closers[i] >= 0 && closers[i] < last && depth < Deepest ? closers[i] : -1;
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            var inner = closer < 0
                ? null
                : IsCode(name)
                ? html[at..tags[closer].Index]
                : Part(i + 1, closer, at, tags[closer].Index, depth + 1);
            if (tag.Groups["close"].Length == 0
                && Made(name, TagArguments.Parse(HtmlEncoding.DecodeAttribute(tag.Groups["arguments"].Value).TrimStart('=')),
                inner) is { } made)
            {
                result.Append(made);
                at = closer < 0 ? at : tags[closer].Index + tags[closer].Length;
                i = closer < 0 ? i : closer;
            }
            else
            {
                Report(tag, closer >= 0);
                result.Append(tag.Value);
            }
        }

        return result.Append(html, at, end - at).ToString();
    }

    private static bool IsCode(string name) =>
        name is "code" or "sourcecode" or "source" or "highlight" or "latex" or "crayon" or "cc" or "php" or "html" or "css" or "javascript"
            or "js" or "python" or "bash" or "sql" or "xml" or "java";

    /// <summary>Of WordPress itself: without the files that they name, they show nothing.</summary>
    private static bool IsOurs(string name) => name.ToLowerInvariant() is "gallery" or "caption" or "wp_caption" or "playlist" or "audio"
        or "video" or "embed";

    /// <summary>Brackets are also ordinary text: only what looks like a tag of a plug-in counts as one.</summary>
    private void Report(Match tag, bool isPaired)
    {
        var name = tag.Groups["name"].Value;
        if (tag.Groups["close"].Length == 0
            && (isPaired || IsOurs(name) || tag.Groups["arguments"].Value.Contains('=', StringComparison.Ordinal)
                || name.AsSpan().ContainsAny('-', '_')))
        {
            losses.Add(LossKinds.Tag, tag.Value, place);
        }
    }

    private string? Made(string name, TagArguments arguments, string? inner) => name switch
    {
        "caption" or "wp_caption" => Caption(arguments, inner),
        "gallery" => Gallery(arguments),
        "embed" => (inner ?? arguments.Get("src") ?? arguments.At(0)) is { } url && IsUrl(url.Trim()) ? Link(url.Trim()) : null,
        "youtube" or "youtube_sc" or "yt" or "vimeo" or "dailymotion" or "spotify" or "soundcloud" or "instagram" or "tweet" or "twitter"
            or "tiktok" or "gist" or "facebook" or "googlemaps" or "ted" or "wpvideo" or "lyte" or "embedyt" =>
                Service(name, arguments, inner),
        "audio" => Player("audio", arguments, inner),
        "video" or "wp_video" or "flv" => Player("video", arguments, inner),
        "playlist" => Playlist(arguments),
        _ when IsCode(name) && inner is not null => Code(name, arguments, inner),
        "quote" or "blockquote" or "pullquote" when inner is not null => $"<blockquote>{inner}</blockquote>",
        "nextpage" => "<!--nextpage-->",
        "more" => "<!--more-->",
        _ => null,
    };

    /// <summary>The words are an argument in old posts, and what follows the image in newer ones.</summary>
    private static string? Caption(TagArguments arguments, string? inner)
    {
        if (inner is null || ImagePart().Match(inner) is not { Success: true } image)
        {
            return null;
        }

        var words = (arguments.Get("caption") ?? inner[(image.Index + image.Length)..]).Trim();
        return words.Length == 0 ? $"<figure>{image.Value}</figure>" : $"<figure>{image.Value}<figcaption>{words}</figcaption></figure>";
    }

    private string? Gallery(TagArguments arguments)
    {
        var images = imagesOf(arguments.Get("ids", "include") ?? (arguments.Get("id") is { } id ? "#" + id : ""));
        if (images.IsEmpty)
        {
            return null;
        }

        var figures =
            images.Select(image =>
                $"<figure><img src=\"{HtmlEncoding.EscapeAttribute(image.FileUrl ?? "")}\" "
                    + $"alt=\"{HtmlEncoding.EscapeAttribute(image.Alt)}\">"
                    + $"{(image.Caption.Length > 0 ? $"<figcaption>{image.Caption}</figcaption>" : "")}</figure>");
        return $"\n\n<figure class=\"wp-block-gallery\">{string.Concat(figures)}</figure>\n\n";
    }

    private static string? Service(string name, TagArguments arguments, string? inner)
    {
        var value = (arguments.Get("url", "src", "id", "href") ?? arguments.At(0) ?? inner)?.Trim().Trim('"');
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        return IsUrl(value) ? Link(EmbedUrl.Of(value) ?? value)
            : name is "youtube" or "youtube_sc" or "yt" or "lyte" or "embedyt"
                ? Link($"https://www.youtube.com/watch?v={value.Split('&', '?')[0]}")
            : name == "vimeo" ? Link($"https://vimeo.com/{value}")
            : name == "dailymotion" ? Link($"https://www.dailymotion.com/video/{value}")
            : name == "gist" ? Link($"https://gist.github.com/{value}")
            : name is "tweet" or "twitter" && value.All(char.IsAsciiDigit) ? Link($"https://twitter.com/i/status/{value}")
            : null;
    }

    private static string? Player(string element, TagArguments arguments, string? inner)
    {
        var source = arguments.Get("src", "mp3", "m4a", "ogg", "wav", "wma", "mp4", "m4v", "webm", "ogv", "flv", "url")
            ?? arguments.Positional.FirstOrDefault(IsUrl) ?? (inner is not null && IsUrl(inner.Trim()) ? inner.Trim() : null);
        if (source is null)
        {
            return null;
        }

        source = source.Split('|')[0];
        var poster = arguments.Get("poster") is { } image ? $" poster=\"{HtmlEncoding.EscapeAttribute(image)}\"" : "";
        return EmbedUrl.Of(source) is { } frame || (IsUrl(source) && (frame = source).Contains("youtu", StringComparison.Ordinal))
            ? Link(frame) : $"\n\n<{element} controls src=\"{HtmlEncoding.EscapeAttribute(source)}\"{poster}></{element}>\n\n";
    }

    private string? Playlist(TagArguments arguments)
    {
        var files = imagesOf(arguments.Get("ids", "include") ?? "");
        var element = arguments.Get("type") == "video" ? "video" : "audio";
        return files.IsEmpty
            ? null
            : string.Concat(
                files.Select(file =>
                $"\n\n<{element} controls "
                    + $"src=\"{HtmlEncoding.EscapeAttribute(file.FileUrl ?? "")}\"></{element}>\n\n"
                    + $"<p>{HtmlEncoding.Escape(file.Title)}</p>\n\n"));
    }

    private static string Code(string name, TagArguments arguments, string inner)
    {
        var language = arguments.Get("language", "lang") ?? arguments.At(0)
            ?? (name is "code" or "sourcecode" or "source" or "highlight" or "crayon" or "cc" ? "" : name);
        var code = Entity().IsMatch(inner) ? inner.Replace("<", "&lt;", StringComparison.Ordinal) : HtmlEncoding.Escape(inner);
        return $"\n\n<pre><code class=\"language-{HtmlEncoding.EscapeAttribute(language)}\">{code}</code></pre>\n\n";
    }

    private static string Link(string url) => $"\n\n<p>{HtmlEncoding.Escape(url)}</p>\n\n";

    private static bool IsUrl(string text) => UrlRules.IsWebAddress(text);

    [GeneratedRegex(@"\[\[?(?<close>/?)(?<name>[A-Za-z][\w-]*)(?<arguments>(?:=|\s)[^\[\]]*?)?/?\]\]?")]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"<pre\b[\s\S]*?</pre>|<code\b[\s\S]*?</code>|<script\b[\s\S]*?</script>|<style\b[\s\S]*?</style>"
        + @"|<!--[\s\S]*?-->|<[a-zA-Z/][^<>]*>",
        RegexOptions.None,
        10_000)]
    private static partial Regex Skipped();

    [GeneratedRegex(@"^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?")]
    private static partial Regex ImagePart();

    [GeneratedRegex(@"&(?:lt|gt|amp|quot|#\d+);")]
    private static partial Regex Entity();
}
