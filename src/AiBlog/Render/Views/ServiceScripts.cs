using System.Text;
using AiBlog.Config;
using AiBlog.Link.Urls;
using AiBlog.Privacy.Services;
using AiBlog.Text.Html;
using AiBlog.Themes;

namespace AiBlog.Render.Views;

/// <summary>Writes the script tags of a service.</summary>
internal static class ServiceScripts
{
    /// <summary>Null when the service has no script.</summary>
    public static HtmlText? Of(SiteConfig config, Service service)
    {
        if (service.Script is not { } script)
        {
            return null;
        }

        var html = new StringBuilder();
        if (service.Start is { } start)
        {
            AppendStart(html, config, start);
        }

        html.Append("<script");
        Append(html, "src", script.StartsWith('/') ? config.BaseUrl.Href(script) : script);
        foreach (var (name, value) in service.Attributes.Where(attribute => !IsOff(attribute)))
        {
            Append(html, name, value);
        }

        // A browser compares a script of another host with its hash only when that host allows it to.
        if (Has(service, "integrity") && !Has(service, "crossorigin"))
        {
            Append(html, "crossorigin", null);
        }

        // Deferred scripts run in their order, so that the first calls come before the script that they are for.
        var whenReady = service.Start is null ? "async" : "defer";
        if (!Has(service, "async") && !Has(service, whenReady))
        {
            Append(html, whenReady, null);
        }

        return new HtmlText(html.Append("></script>").ToString());
    }

    private static void AppendStart(StringBuilder html, SiteConfig config, ServiceStart start)
    {
        var asset = ServiceStartFile.Asset;
        html.Append("<script");
        Append(html, "src", config.BaseUrl.Href(asset.Url));
        Append(html, "integrity", asset.Integrity);
        Append(html, "data-start", start.Kind);
        AppendIfAny(html, "data-id", start.Id);
        AppendIfAny(html, "data-url", start.Url is { } url && url.StartsWith('/') ? config.BaseUrl.Href(url) : start.Url);
        Append(html, "defer", null);
        html.Append("></script>");
    }

    private static void AppendIfAny(StringBuilder html, string name, string? value)
    {
        if (value is not null)
        {
            Append(html, name, value);
        }
    }

    private static void Append(StringBuilder html, string name, string? value)
    {
        if (value is null)
        {
            html.Append(' ').Append(name);
        }
        else
        {
            HtmlEncoding.AppendAttribute(html, name, value);
        }
    }

    private static bool Has(Service service, string name) => service.Attributes.Any(attribute => attribute.Name == name);

    /// <summary>The mere presence of these attributes turns them on.</summary>
    private static bool IsOff(ScriptAttribute attribute) => attribute is { Name: "async" or "defer", Value: "false" };
}
