using AiBlog.Diagnostics;
using AiBlog.Render;

namespace AiBlog.Commands.Reporting;

/// <summary>SARIF 2.1.0 (OASIS), which code scanning services read.</summary>
internal static class SarifReport
{
    public static void Write(TextWriter output, IReadOnlyCollection<Diagnostic> diagnostics) => JsonReport.WriteDocument(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "aiblog");
        json.WriteString("semanticVersion", ProductInfo.Version);
        json.WriteStartArray("rules");
        foreach (var code in diagnostics.Select(diagnostic => diagnostic.Code).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "unicodeCodePoints");
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", diagnostic.Code);
            json.WriteString("level", Report.NameOf(diagnostic.Severity));
            json.WriteStartObject("message");
            json.WriteString("text", diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message} ({diagnostic.Hint})");
            json.WriteEndObject();
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", string.Join('/', diagnostic.Place.File.Split('/').Select(Uri.EscapeDataString)));
            json.WriteEndObject();
            json.WriteStartObject("region");
            json.WriteNumber("startLine", Math.Max(1, diagnostic.Place.Line));
            json.WriteNumber("startColumn", Math.Max(1, diagnostic.Place.Column));
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
