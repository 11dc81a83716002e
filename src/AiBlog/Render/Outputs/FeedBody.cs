using System.Text;
using AiBlog.Link.Urls;
using AiBlog.Privacy.Gate;
using AiBlog.Text.Html;

namespace AiBlog.Render.Outputs;

/// <summary>Writes a body for feeds, whose readers see no placeholders: images and media are where their author put them, frames are links
/// to their source.</summary>
internal static class FeedBody
{
    public static void Append(StringBuilder output, LinkedBody? body, EmbedWords words)
    {
        if (body is not null)
        {
            GatedRange.Write(output, body.Html, body.Gates, range => Open(output, range, words), _ => { });
        }
    }

    private static bool Open(StringBuilder output, GatedRange range, EmbedWords words)
    {
        if (range.Embed is not { } embed || !range.IsFrame)
        {
            return range.Embed is not null;
        }

        var isBlock = range.Form == GateForm.Block;
        output.Append(isBlock ? "<p>" : "").Append("<a href=\"");
        HtmlEncoding.AppendAttribute(output, embed.SourceUrl);
        output.Append("\">");
        HtmlEncoding.AppendText(output, EmbedGate.TitleOf(range.Services[^1], embed, words));
        output.Append("</a>").Append(isBlock ? "</p>" : "");
        return false;
    }
}
