using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AiBlog.Build;

namespace AiBlog.Commands.Reporting;

/// <summary>The report for programs.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter output, BuildReport report, TimeSpan time) => WriteDocument(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("severity", Report.NameOf(diagnostic.Severity));
            json.WriteString("code", diagnostic.Code);
            json.WriteString("file", diagnostic.Place.File);
            json.WriteNumber("line", diagnostic.Place.Line);
            json.WriteNumber("column", diagnostic.Place.Column);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("hint", diagnostic.Hint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteNumber("posts", report.Posts);
        json.WriteNumber("pages", report.Pages);
        if (report.Written is { } written)
        {
            json.WriteNumber("files", written.Total);
            json.WriteNumber("written", written.Written);
            json.WriteNumber("removed", written.Removed);
        }

        json.WriteNumber("seconds", Math.Round(time.TotalSeconds, 3));
        json.WriteStartArray("unpublished");
        foreach (var unpublished in report.Unpublished)
        {
            json.WriteStartObject();
            json.WriteString("file", unpublished.Path);
            json.WriteString("title", unpublished.Title);
            json.WriteString("reason", unpublished.Reason.ToString().ToLowerInvariant());
            if (unpublished.Due is { } due)
            {
                json.WriteString("due", due);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>Writes one JSON document, indented, with a line end.</summary>
    public static void WriteDocument(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        output.Write('\n');
    }
}
