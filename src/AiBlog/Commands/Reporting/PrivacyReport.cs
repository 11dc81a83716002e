using System.Globalization;
using System.Text.Json;
using AiBlog.Check;
using AiBlog.Link;
using AiBlog.Privacy.Policy;

namespace AiBlog.Commands.Reporting;

/// <summary>What <c>aiblog check --privacy</c> tells: what each page would load, for which service, and where that is written.</summary>
internal static class PrivacyReport
{
    private const string Allowed = "allowed";

    /// <returns>How many resources nobody answers for.</returns>
    public static int Unclaimed(Site site) => site.Privacy.Resources.Count(resource => !PrivacyAudit.IsClaimed(site, resource));

    public static void WriteText(TextWriter output, Site site)
    {
        foreach (var page in PrivacyAudit.Of(site))
        {
            output.WriteLine(page.Url is null ? $"Every page ({page.File})" : $"{page.Url} ({page.File})");
            foreach (var service in page.Resources.GroupBy(ServiceOf, StringComparer.Ordinal)
                .OrderBy(service => service.Key, StringComparer.Ordinal))
            {
                output.WriteLine($"  {service.Key}");
                foreach (var resource in service)
                {
                    var (file, line, column) = resource.Place;
                    var unclaimed = PrivacyAudit.IsClaimed(site, resource) ? "" : ", which no service claims";
                    output.WriteLine(
                        string.Create(CultureInfo.InvariantCulture,
                        $"    {file}:{line}:{column}: {NameOf(resource.Kind)} from {resource.Origin}{unclaimed}"));
                }
            }
        }

        var resources = site.Privacy.Resources;
        output.WriteLine(
            $"{Summary.Count(resources.Length, "resource")} of {Summary.Count(site.Privacy.Services.Length, "service")} "
            + $"from {Summary.Count(resources.Select(resource => resource.Origin).Distinct(StringComparer.Ordinal).Count(), "origin")}; "
            + $"{Unclaimed(site)} that no service claims.");
    }

    public static void WriteJson(TextWriter output, Site site, int errors) => JsonReport.WriteDocument(output, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("enforced", site.Config.Privacy.IsEnforced);
        json.WriteString("revision", site.Privacy.Revision);
        json.WriteStartArray("services");
        foreach (var service in site.Privacy.Services)
        {
            json.WriteStartObject();
            json.WriteString("id", service.Id);
            json.WriteString("name", service.Name);
            json.WriteBoolean("required", service.IsRequired);
            json.WriteStartArray("origins");
            foreach (var origin in service.Origins)
            {
                json.WriteStringValue(origin);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("pages");
        foreach (var page in PrivacyAudit.Of(site))
        {
            json.WriteStartObject();
            json.WriteString("url", page.Url);
            json.WriteString("file", page.File);
            json.WriteStartArray("resources");
            foreach (var resource in page.Resources)
            {
                Write(json, site, resource);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("unclaimed", Unclaimed(site));
        json.WriteNumber("errors", errors);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Site site, Resource resource)
    {
        json.WriteStartObject();
        json.WriteString("service", ServiceOf(resource));
        json.WriteString("origin", resource.Origin);
        json.WriteString("kind", NameOf(resource.Kind));
        json.WriteBoolean("claimed", PrivacyAudit.IsClaimed(site, resource));
        json.WriteString("file", resource.Place.File);
        json.WriteNumber("line", resource.Place.Line);
        json.WriteNumber("column", resource.Place.Column);
        json.WriteEndObject();
    }

    private static string ServiceOf(Resource resource) => resource.ServiceId ?? Allowed;

    private static string NameOf(ResourceKind kind) => kind.ToString().ToLowerInvariant();
}
