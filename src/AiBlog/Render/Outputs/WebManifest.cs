using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AiBlog.Images;
using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Render.Views;
using AiBlog.Render.Views.Posts;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary>site.webmanifest (W3C Web Application Manifest): what a browser needs to put the site on a home screen.</summary>
internal static class WebManifest
{
    public const string Url = "/site.webmanifest";

    // The file is never set into HTML.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Nothing when the site brings its own.</summary>
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) =>
        context.Site.Static.ContainsKey(Url) ? [] : [new MadeFile(SitePaths.OutputPath(Url), "the web app manifest", () => Make(context))];

    private static byte[] Make(RenderContext context)
    {
        var (config, theme) = (context.Config, context.Theme);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("name", config.Title);
            json.WriteString("short_name", config.Title);
            json.WriteIfAny("description", config.Description);
            json.WriteString("id", context.Url.Path);
            json.WriteString("start_url", context.Url.Path);
            json.WriteString("scope", context.Url.Path);
            json.WriteString("lang", config.Language);
            json.WriteString("dir", Languages.DirectionOf(config.Language));
            json.WriteString("display", "minimal-ui");
            json.WriteIfAny("theme_color", theme.ThemeColor);
            json.WriteIfAny("background_color", theme.BackgroundColor);
            json.WriteStartArray("icons");
            WriteIcon(json, context);
            WriteTouchIcon(json, context);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>An SVG fits every size and every shape; of another picture only its own size is known.</summary>
    private static void WriteIcon(Utf8JsonWriter json, RenderContext context)
    {
        if (context.SiteView.Icon is not { } icon)
        {
            return;
        }

        if (SiteIcon.IsSvg(icon))
        {
            Write(json, icon, "any", "image/svg+xml", "any");
            Write(json, icon, "any", "image/svg+xml", "maskable");
            return;
        }

        var path = context.Config.Icon?.Value ?? "";
        Write(json, icon, SizesOf(context, path), ImageTypes.Of(path), "any");
    }

    private static void WriteTouchIcon(Utf8JsonWriter json, RenderContext context)
    {
        if (context.SiteView.TouchIcon is { } icon)
        {
            Write(json, icon, SizesOf(context, SiteViews.TouchIcon), ImageTypes.Of(icon), "any");
        }
    }

    private static void Write(Utf8JsonWriter json, string src, string? sizes, string? type, string purpose)
    {
        json.WriteStartObject();
        json.WriteString("src", src);
        json.WriteIfAny("sizes", sizes);
        json.WriteIfAny("type", type);
        json.WriteString("purpose", purpose);
        json.WriteEndObject();
    }

    private static string? SizesOf(RenderContext context, string path) =>
        context.Site.Static.GetValueOrDefault(path) is { Width: { } width, Height: { } height }
            ? string.Create(CultureInfo.InvariantCulture, $"{width}x{height}")
            : null;
}
