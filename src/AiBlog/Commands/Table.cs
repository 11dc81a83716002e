using Spectre.Console;

namespace AiBlog.Commands;

/// <summary>Rows for people: drawn on a terminal, plain and aligned in a pipe.</summary>
internal static class Table
{
    /// <param name="rows">As many cells each as there are headings.</param>
    public static void Write(Terminal terminal, string title, string[] headings, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var safe = rows.Select(row => row.Select(Printable).ToArray()).ToList();
        if (terminal.IsInteractive)
        {
            Draw(terminal.Output, title, headings, safe);
        }
        else
        {
            Align(terminal.Output, title, headings, safe);
        }
    }

    /// <summary>A title is what an author typed; a terminal must not obey it.</summary>
    public static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static void Draw(TextWriter output, string title, string[] headings, List<string[]> rows)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        var table = new Spectre.Console.Table().RoundedBorder();
        table.Title = new TableTitle(Markup.Escape(title));
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(Markup.Escape(heading)));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Spectre.Console.Text(cell)));
        }

        console.Write(table);
    }

    private static void Align(TextWriter output, string title, string[] headings, List<string[]> rows)
    {
        var widths = headings.Select((heading, i) => Math.Max(heading.Length, rows.Max(row => row[i].Length))).ToList();
        output.WriteLine(title);
        foreach (var row in rows.Prepend(headings))
        {
            output.WriteLine(string.Concat(row.Select((cell, i) => "  " + cell.PadRight(widths[i]))).TrimEnd());
        }

        output.WriteLine();
    }
}
