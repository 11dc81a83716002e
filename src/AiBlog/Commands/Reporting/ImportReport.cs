using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiBlog.Import;

namespace AiBlog.Commands.Reporting;

/// <summary>The report at the end of an import: what came along, and each thing that did not, with its place.</summary>
internal static class ImportReport
{
    public const string TextName = "import-report.txt";

    public const string JsonName = "import-report.json";

    public const int ExamplesOnConsole = 3;

    /// <param name="examples">How many losses of one kind to show.</param>
    public static string Text(ImportResult result, int examples)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"Imported {Count(result.Posts, "post")}, {Count(result.Pages, "page")} ({Count(result.Drafts, "draft")} among them), "
                + $"{Count(result.Comments, "comment")}, {Count(result.Files, "image or file", "images and files")}.\n");
        text.Append(CultureInfo.InvariantCulture,
            $"Files: {result.Written.Created} new, {result.Written.Updated} updated, {result.Written.Unchanged} unchanged, "
                + $"{result.Written.Kept} kept as they were.\n");
        foreach (var note in result.Notes)
        {
            text.Append(note).Append('\n');
        }

        foreach (var group in result.Losses.GroupBy(loss => loss.Kind))
        {
            Append(text, group.Key, [.. group], examples);
        }

        text.Append(result.Losses.IsEmpty
            ? "\nNothing was lost.\n"
            : $"\nThe whole list is in {TextName} and {JsonName}; docs/moving-in.md explains each kind.\n");
        return text.ToString();
    }

    public static string Json(ImportResult result)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        JsonReport.WriteDocument(output, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("posts", result.Posts);
            json.WriteNumber("pages", result.Pages);
            json.WriteNumber("drafts", result.Drafts);
            json.WriteNumber("comments", result.Comments);
            json.WriteNumber("files", result.Files);
            json.WriteStartObject("written");
            json.WriteNumber("new", result.Written.Created);
            json.WriteNumber("updated", result.Written.Updated);
            json.WriteNumber("unchanged", result.Written.Unchanged);
            json.WriteNumber("kept", result.Written.Kept);
            json.WriteEndObject();
            json.WriteStartArray("notes");
            foreach (var note in result.Notes)
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
            json.WriteStartArray("losses");
            foreach (var loss in result.Losses)
            {
                json.WriteStartObject();
                json.WriteString("kind", loss.Kind.Code);
                json.WriteString("subject", loss.Subject);
                json.WriteString("file", loss.Place.File);
                json.WriteNumber("line", loss.Place.Line);
                json.WriteNumber("column", loss.Place.Column);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        return output.ToString();
    }

    /// <summary>Equal subjects are counted, so that one tag in a thousand posts is one line on the console.</summary>
    private static void Append(StringBuilder text, LossKind kind, ImmutableArray<Loss> losses, int examples)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{losses.Length} {kind.Code}: {kind.Title}\n");
        var shown = 0;
        foreach (var same in losses.GroupBy(loss => loss.Subject).OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key, StringComparer.Ordinal))
        {
            if (shown++ == examples)
            {
                text.Append("  …\n");
                break;
            }

            text.Append("  ").Append(same.Key)
                .Append(examples == int.MaxValue || same.Count() == 1
                    ? ""
                    : $" ({same.Count().ToString(CultureInfo.InvariantCulture)} times)").Append('\n');
            foreach (var loss in same.Take(examples == int.MaxValue ? int.MaxValue : 1)
                .Where(loss => loss.Place.File.Length > 0 && loss.Place.File != loss.Subject))
            {
                text.Append("      ").Append(loss.Place.File)
                    .Append(loss.Place.Line > 0
                        ? string.Create(CultureInfo.InvariantCulture, $":{loss.Place.Line}:{loss.Place.Column}")
                        : "").Append('\n');
            }
        }
    }

    private static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
