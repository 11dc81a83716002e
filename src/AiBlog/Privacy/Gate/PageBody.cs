using System.Collections.Immutable;
using System.Text;

namespace AiBlog.Privacy.Gate;

/// <summary>Writes a body for a page: each gated range is in a template, with a placeholder where readers would miss something.</summary>
internal static class PageBody
{
    public static string Write(string html, ImmutableArray<GatedRange> ranges, EmbedWords words)
    {
        if (ranges.IsEmpty)
        {
            return html;
        }

        var output = new StringBuilder(html.Length + (ranges.Length * 1024));
        GatedRange.Write(output, html, ranges, range => Open(output, range), range => Close(output, range, words));
        return output.ToString();
    }

    private static bool Open(StringBuilder output, GatedRange range)
    {
        if (range.Form == GateForm.Held)
        {
            output.Append("<template data-held>");
            return true;
        }

        foreach (var service in range.Services)
        {
            if (range.Embed is null)
            {
                output.Append("<template data-consent=\"").Append(service.Id).Append("\">");
            }
            else
            {
                EmbedGate.Open(output, service, range.Form == GateForm.Inline);
            }
        }

        return true;
    }

    private static void Close(StringBuilder output, GatedRange range, EmbedWords words)
    {
        if (range.Form == GateForm.Held)
        {
            output.Append("</template>");
            return;
        }

        foreach (var service in range.Services.Reverse())
        {
            if (range.Embed is null)
            {
                output.Append("</template>");
            }
            else
            {
                EmbedGate.Close(output, service, range.Embed, words, range.Form == GateForm.Inline);
            }
        }
    }
}
