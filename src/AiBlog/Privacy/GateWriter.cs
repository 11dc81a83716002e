using System.Text;

namespace AiBlog.Privacy;

/// <summary>Writes HTML anew with its gates, and remembers where each part of it went.</summary>
internal sealed class GateWriter
{
    /// <summary>Takes the place of what is removed behind a lone <c>&lt;</c>, which would begin a tag with what follows.</summary>
    private const string Nothing = "<!---->";

    private readonly string html;
    private readonly GateRules rules;
    private readonly EmbedWords words;
    private readonly List<GateEdit> edits;
    private readonly StringBuilder output;
    private readonly bool[] isWritten;
    private readonly List<(int From, int To, int Out)> copies = [];

    private GateWriter(string html, GateRules rules, EmbedWords words, IEnumerable<GateEdit> edits)
    {
        this.html = html;
        this.rules = rules;
        this.words = words;
        this.edits = [.. edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End)];
        isWritten = new bool[this.edits.Count];
        output = new StringBuilder(html.Length + 1024);
    }

    public static GatedHtml Write(string html, GateRules rules, EmbedWords words, IEnumerable<GateEdit> edits, IReadOnlyList<GateUnit> units)
    {
        var writer = new GateWriter(html, rules, words, edits);
        var at = 0;
        // A lifted gate is passed over where it was and written where it goes.
        var stops = units.Select(unit => (At: unit.Start, Unit: unit, IsWritten: !unit.IsLifted))
            .Concat(units.Where(unit => unit.IsLifted).Select(unit => (At: unit.At, Unit: unit, IsWritten: true)))
            .OrderBy(stop => stop.At);
        foreach (var (position, unit, isWritten) in stops)
        {
            writer.Copy(at, Math.Max(at, position));
            at = Math.Max(at, position);
            if (isWritten)
            {
                writer.Unit(unit);
            }

            at = unit.IsLifted && isWritten ? at : unit.End;
        }

        writer.Copy(at, html.Length, isLast: true);
        return new GatedHtml(writer.output.ToString(), [.. writer.copies]);
    }

    private void Unit(GateUnit unit)
    {
        switch (unit.Form)
        {
            case GateForm.Held:
                output.Append("<template data-held>");
                Copy(unit.Start, unit.End);
                output.Append("</template>");
                break;
            case GateForm.Bare:
                foreach (var id in unit.Services)
                {
                    output.Append("<template data-consent=\"").Append(id).Append("\">");
                }

                Copy(unit.Start, unit.End);
                output.Insert(output.Length, "</template>", unit.Services.Count);
                break;
            default:
                Embed(unit);
                break;
        }
    }

    private void Embed(GateUnit unit)
    {
        var isInline = unit.Form == GateForm.Inline;
        var services = unit.Services.Select(id => rules.Services.Find(id)).OfType<Service>().ToList();
        services.ForEach(service => EmbedGate.Open(output, service, isInline));
        Copy(unit.Start, unit.End);
        services.Reverse();
        var embed = Embeds.Describe(html, unit, rules);
        services.ForEach(service => EmbedGate.Close(output, service, embed, words, isInline));
    }

    /// <param name="isLast">What is inserted at the very end is part of it.</param>
    private void Copy(int from, int to, bool isLast = false)
    {
        for (var i = FirstFrom(from); i < edits.Count && edits[i].Start <= to; i++)
        {
            var edit = edits[i];
            var isInside = edit.Start < to || isLast || edit.End == edit.Start;
            if (isWritten[i] || !isInside || edit.Start < from)
            {
                continue;
            }

            isWritten[i] = true;
            Part(from, edit.Start);
            output.Append(edit.Text.Length == 0 && output.Length > 0 && output[^1] == '<' ? Nothing : edit.Text);
            from = Math.Max(from, Math.Min(edit.End, to));
        }

        Part(from, to);
    }

    /// <summary>The first edit at or behind an offset.</summary>
    private int FirstFrom(int offset)
    {
        var (low, high) = (0, edits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = edits[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Part(int from, int to)
    {
        if (to > from)
        {
            copies.Add((from, to, output.Length));
            output.Append(html, from, to - from);
        }
    }
}
