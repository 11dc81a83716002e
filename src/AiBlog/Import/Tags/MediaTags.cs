using System.Collections.Frozen;
using AiBlog.Import.HtmlBodies;
using AiBlog.Text.Html;
using AiBlog.Text.Urls;

namespace AiBlog.Import.Tags;

/// <summary>Tags that show an image, a video, or a frame of a service.</summary>
internal static class MediaTags
{
    private static readonly FrozenSet<string> Images = FrozenSet.Create(
        StringComparer.Ordinal,
        "image", "img", "figure", "fig", "imgproc", "picture", "image_with_class", "resize_image", "responsive_image", "asset_img", "photo",
            "imgcap", "thumb", "lightbox", "imagecaption",
        "image-caption", "captioned-image", "figure.html", "image.html", "img.html", "picture.html", "imagesize", "resizeimage",
        "bundle-image", "img-fit", "zoom", "easy-gallery-image");

    private static readonly FrozenSet<string> ImageExtensions = FrozenSet.Create(
        StringComparer.Ordinal, ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp", ".tif", ".tiff");

    /// <summary>Null when the tag is none of these, or does not say what to show.</summary>
    public static TagText? Of(TagCall call)
    {
        var name = call.Name is "include" or "partial" ? call.Arguments.At(0)?.Split('/')[^1].ToLowerInvariant() ?? "" : call.Name;
        name = name.EndsWith(".html", StringComparison.Ordinal) ? name[..^5] : name;
        return Images.Contains(name) ? Image(call) : name switch
        {
            "youtube" or "yt" or "youtube-lite" or "lite-youtube" or "youtubeplayer" or "youtube-embed" or "embed_youtube"
                or "youtube_embed" or "youtubeembed" => YouTube(call),
            "vimeo" or "vimeo_simple" or "vimeo-embed" => Id(call) is { } id ? Embed(IsUrl(id) ? id : $"https://vimeo.com/{id}") : null,
            "tweet" or "twitter" or "x" or "tweet_simple" or "twitter_simple" or "x_simple" => Tweet(call),
            "gist" => Gist(call),
            "instagram" or "instagram_simple" => Id(call) is { } id ? Embed(IsUrl(id) ? id : $"https://www.instagram.com/p/{id}/") : null,
            "codepen" => Codepen(call),
            "embed" or "oembed" or "iframe" or "frame" or "spotify" or "soundcloud" or "mastodon" or "bluesky" or "tiktok" =>
                WebAddress(call) is { } url ? Embed(EmbedUrl.Of(url) ?? url) : null,
            "video" or "videojs" or "html5video" or "mp4" => Player(call, "video"),
            "audio" or "mp3" or "podcast" => Player(call, "audio"),
            _ when ShowsImage(call) => Image(call),
            _ => null,
        };
    }

    /// <summary>A tag of any name that has an image file and an alternative text shows that image.</summary>
    private static bool ShowsImage(TagCall call) =>
        call.Arguments.Get("image", "src", "img", "image_path", "url", "path", "file") is { } file && IsImageFile(file)
            && call.Arguments.Get("alt", "alttext", "alt_text", "caption", "figcaption") is not null;

    /// <summary>The path or URL of an image, by its extension.</summary>
    public static bool IsImageFile(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var extension = Path.GetExtension(end < 0 ? url : url[..end]);
        return ImageExtensions.Contains(extension.ToLowerInvariant()) && !url.AsSpan().ContainsAny('\n', '{');
    }

    public static string? Escape(string? text) =>
        text?.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).ReplaceLineEndings(" ").Trim();

    /// <summary>A destination with spaces or brackets needs its own brackets.</summary>
    public static string Destination(string url) => url.AsSpan().ContainsAny(" ()<>")
        ? $"<{url.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>" : url;

    private static TagText? Image(TagCall call)
    {
        var arguments = call.Arguments;
        var path = arguments.Get("image", "src", "img", "image_path", "path", "file", "url", "name", "link_to_image")
            ?? arguments.Positional.FirstOrDefault(LooksLikeFile);
        if (path is null)
        {
            return null;
        }

        var words = arguments.Positional.Where(
            text => text != path && text.Contains(' ', StringComparison.Ordinal) && !text.EndsWith(".html", StringComparison.Ordinal))
            .ToList();
        var alt = arguments.Get("alt", "alttext", "alt_text", "description") ?? words.FirstOrDefault() ?? LastWord(call, path)
            ?? arguments.Get("title", "caption") ?? "";
        var caption =
            arguments.Get("caption", "figcaption") ?? arguments.Get("title") ?? Inner(call) ?? (words.Count > 1 ? words[1] : null);
        var credit = arguments.Get("attr", "credit", "attribution");
        caption = credit is null ? caption : caption is null ? credit : $"{caption} ({credit})";
        caption = caption == alt ? null : caption?.Trim();
        if (call.IsInHtml)
        {
            return TagText.Inline(Markup(path, alt) + (caption is null ? "" : $" {HtmlEncoding.Escape(caption)}"));
        }

        var image = $"![{Escape(alt)}]({Destination(path)}{(caption is null ? "" : Title(caption))})";
        if (arguments.Get("link", "href", "target") is not { } link || link is "true" or "false" || link.StartsWith('_'))
        {
            return caption is null ? TagText.Inline(image) : TagText.Block(image);
        }

        // A linked image is no figure, so its caption is text below it.
        var linked = $"[![{Escape(alt)}]({Destination(path)})]({Destination(link)})";
        return TagText.Block(caption is null ? linked : $"{linked}\n\n{caption}");
    }

    /// <summary>As an HTML element, for places where Markdown is not read.</summary>
    public static string Markup(string path, string? alt) => $"<img src=\"{Attribute(path)}\" alt=\"{Attribute(alt?.Trim() ?? "")}\">";

    private static string? Inner(TagCall call) => string.IsNullOrWhiteSpace(call.Inner) ? null : call.Inner.Trim();

    /// <summary>A single word counts as alternative text only for tags without a class argument.</summary>
    private static string? LastWord(TagCall call, string path)
    {
        var after = call.Arguments.Positional.SkipWhile(word => word != path).Skip(1)
            .Where(word => !word.All(c => char.IsAsciiDigit(c) || c is '%')).ToList();
        return call.Name switch
        {
            "image" when call.Arguments.At(0) == path => after.FirstOrDefault(),
            // Hexo: `{% asset_img name title %}` and `{% img class name width height "title" "alt" %}`.
            "asset_img" when after.Count > 0 => string.Join(' ', after),
            "img" => after.LastOrDefault(),
            _ => null,
        };
    }

    /// <summary>The title of a Markdown image or link, with a space before it.</summary>
    public static string Title(string caption) =>
        " \""
            + caption
                .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                .ReplaceLineEndings(" ").Trim()
            + "\"";

    private static bool LooksLikeFile(string text) =>
        !text.Contains(' ', StringComparison.Ordinal)
            && (IsUrl(text) || text.LastIndexOf('.') is var dot && dot >= 0 && text.Length - dot is > 2 and < 7
                && !text.EndsWith(".html", StringComparison.Ordinal));

    private static TagText? YouTube(TagCall call)
    {
        if (Id(call) is not { } id)
        {
            return null;
        }

        var start = call.Arguments.Get("start", "t", "time");
        return Embed((IsUrl(id) ? id : $"https://www.youtube.com/watch?v={id}") + (start is null ? "" : $"&t={start}"));
    }

    private static TagText? Tweet(TagCall call)
    {
        if (WebAddress(call) is { } url)
        {
            return Embed(url);
        }

        var id = call.Arguments.Get("id")
            ?? call.Arguments.Positional.LastOrDefault(text => text.Length > 5 && text.All(char.IsAsciiDigit));
        return id is null
            ? null
            : Embed("https://twitter.com/"
                + $"{call.Arguments.Get("user") ?? call.Arguments.Positional.FirstOrDefault(text => text != id) ?? "i"}/status/{id}");
    }

    private static TagText? Gist(TagCall call)
    {
        if (WebAddress(call) is { } url)
        {
            return Embed(url);
        }

        var (user, id) = (call.Arguments.Get("user") ?? call.Arguments.At(0), call.Arguments.Get("id") ?? call.Arguments.At(1));
        return user is null ? null : Embed(id is null ? $"https://gist.github.com/{user}" : $"https://gist.github.com/{user}/{id}");
    }

    private static TagText? Codepen(TagCall call) => WebAddress(call) is { } url ? Embed(url)
        : call.Arguments.Get("user", "username") is { } user && call.Arguments.Get("id", "hash") is { } id
            ? Embed($"https://codepen.io/{user}/pen/{id}")
        : null;

    private static TagText? Player(TagCall call, string element)
    {
        var source = call.Arguments.Get("src", "mp4", "webm", "mp3", "ogg", "m4a", "url", "file", "video", "path", "link")
            ?? call.Arguments.Positional.FirstOrDefault(LooksLikeFile);
        if (source is null)
        {
            return call.Name == "video" && call.Arguments.Get("youtube", "id") is { } id
                ? Embed($"https://www.youtube.com/watch?v={id}")
                : null;
        }

        if (IsUrl(source)
            && (source.Contains("youtube", StringComparison.Ordinal) || source.Contains("youtu.be", StringComparison.Ordinal)
            || source.Contains("vimeo.com", StringComparison.Ordinal)))
        {
            return Embed(source);
        }

        var poster = call.Arguments.Get("poster") is { } image ? $" poster=\"{Attribute(image)}\"" : "";
        var player = $"<{element} controls src=\"{Attribute(source)}\"{poster}></{element}>";
        return TagText.Block(call.Arguments.Get("caption", "title") is { } caption ? $"{player}\n\n{caption.Trim()}" : player);
    }

    private static string Attribute(string text) => HtmlEncoding.EscapeAttribute(text);

    private static TagText Embed(string url) => TagText.Block(url);

    private static string? Id(TagCall call) =>
        call.Arguments.Get("id", "videoId", "video_id", "video", "v", "url", "src", "code")
            ?? call.Arguments.Positional.FirstOrDefault(text => !text.EndsWith(".html", StringComparison.Ordinal));

    private static string? WebAddress(TagCall call) =>
        call.Arguments.Get("url", "src", "href", "link") is { } named && IsUrl(named)
            ? named
            : call.Arguments.Positional.FirstOrDefault(IsUrl) ?? (call.Inner?.Trim() is { } inner && IsUrl(inner) ? inner : null);

    private static bool IsUrl(string text) => UrlRules.IsWebAddress(text);
}
