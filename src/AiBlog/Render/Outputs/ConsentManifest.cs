using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AiBlog.Link;
using AiBlog.Render.Views;
using AiBlog.Render.Views.Posts;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary><c>consent-manifest.json</c>: the services that pages use, for programs that compare a site with what it promises.</summary>
internal static class ConsentManifest
{
    public const string Url = "/consent-manifest.json";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Nothing when no service is in use.</summary>
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) =>
        context.SiteView.Privacy.Services.IsEmpty ? [] : [new MadeFile(Url[1..], "the list of services", () => Make(context))];

    private static byte[] Make(RenderContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("key", PrivacyViews.KeyOf(context.Url));
            json.WriteString("revision", context.Site.Privacy.Revision);
            json.WriteNumber("days", context.Config.Privacy.Days);
            json.WriteIfAny("policy", context.SiteView.PrivacyUrl);
            json.WriteStartArray("services");
            foreach (var service in context.SiteView.Privacy.Services)
            {
                Write(json, service);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ServiceView service)
    {
        json.WriteStartObject();
        json.WriteString("id", service.Id);
        json.WriteString("name", service.Name);
        json.WriteIfAny("purpose", service.Purpose);
        json.WriteIfAny("provider", service.Provider);
        json.WriteIfAny("policy", service.Policy);
        Write(json, "cookies", service.Cookies);
        json.WriteIfAny("duration", service.Duration);
        Write(json, "origins", service.Origins);
        json.WriteIfAny("script", service.Script);
        json.WriteBoolean("required", service.IsRequired);
        Write(json, "consent_mode", service.ConsentMode);
        json.WriteBoolean("ignores_gpc", service.IgnoresGpc);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}

/// <summary><c>/.well-known/gpc.json</c>: the site honours Global Privacy Control (https://w3c.github.io/gpc/, 4).</summary>
internal static class PrivacyControl
{
    private const string Path = ".well-known/gpc.json";

    /// <summary>Nothing when no service is in use, or when the site brings its own file.</summary>
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) =>
        context.SiteView.Privacy.Services.IsEmpty || context.Site.Static.ContainsKey("/" + Path)
        ? []
        : [new MadeFile(Path, "the statement about Global Privacy Control", () => Encoding.UTF8.GetBytes(Text(context)))];

    private static string Text(RenderContext context)
    {
        var updated = context.Site.Posts.Select(post => post.Changed).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        return string.Create(CultureInfo.InvariantCulture, $"{{\n  \"gpc\": true,\n  \"lastUpdate\": \"{updated:yyyy-MM-dd}\"\n}}\n");
    }
}
