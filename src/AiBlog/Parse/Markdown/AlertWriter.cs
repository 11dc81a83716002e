using Markdig.Extensions.Alerts;

namespace AiBlog.Parse.Markdown;

/// <summary>GitHub's alerts, <c>> [!NOTE]</c> and the like.</summary>
internal static class AlertWriter
{
    public static void Write(BodyWriter writer, AlertBlock alert)
    {
        var kind = alert.Kind.ToString();
        var (name, title) = Name(kind, writer.State.Words);
        writer.Markup("<div class=\"alert").Markup(name is null ? "" : " alert-").Markup(name).Markup("\" role=\"note\">\n<p class=\"alert-title\">");
        writer.IsUnread = true;
        writer.Text(title);
        writer.IsUnread = false;
        writer.Markup("</p>\n");
        BlockWriter.WriteAll(writer, alert);
        writer.Markup("</div>\n");
    }

    /// <summary>Another kind than GitHub's is titled as it is written.</summary>
    private static (string? Name, string Title) Name(string kind, MarkdownWords words) => kind.ToLowerInvariant() switch
    {
        "note" => ("note", words.Note),
        "tip" => ("tip", words.Tip),
        "important" => ("important", words.Important),
        "warning" => ("warning", words.Warning),
        "caution" => ("caution", words.Caution),
        _ => (null, kind),
    };
}
