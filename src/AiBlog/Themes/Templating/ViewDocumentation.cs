using System.Text;

namespace AiBlog.Themes.Templating;

/// <summary>Writes what every view holds as Markdown: one heading and one table a shape, each shape once, in the order they are
/// met.</summary>
internal static class ViewDocumentation
{
    public static string Write(IEnumerable<IViewShape> roots)
    {
        var markdown = new StringBuilder();
        foreach (var shape in Collect(roots))
        {
            WriteShape(markdown, shape);
        }

        return markdown.ToString();
    }

    private static List<IViewShape> Collect(IEnumerable<IViewShape> roots)
    {
        var shapes = new List<IViewShape>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<IViewShape>(roots);
        while (waiting.TryDequeue(out var shape))
        {
            if (!seen.Add(shape.Name))
            {
                continue;
            }

            shapes.Add(shape);
            foreach (var field in shape.Fields)
            {
                if (Innermost(field.Type).Shape is { } nested)
                {
                    waiting.Enqueue(nested);
                }
            }
        }

        return shapes;
    }

    private static FieldType Innermost(FieldType type) => type.Item is { } item ? Innermost(item) : type;

    private static void WriteShape(StringBuilder markdown, IViewShape shape)
    {
        if (markdown.Length > 0)
        {
            markdown.Append('\n');
        }

        markdown.Append("### ").Append(shape.Name).Append("\n\n").Append(shape.Description).Append("\n\n");
        markdown.Append("| field | type | meaning |\n|---|---|---|\n");
        foreach (var field in shape.Fields)
        {
            markdown.Append("| `").Append(field.Name).Append("` | ").Append(NameOf(field.Type)).Append(" | ");
            markdown.Append(field.Description.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |\n");
        }
    }

    private static string NameOf(FieldType type) => type.Kind switch
    {
        FieldKind.Text => "string",
        FieldKind.Html => "HTML",
        FieldKind.Number => "number",
        FieldKind.Boolean => "boolean",
        FieldKind.Date => "date",
        FieldKind.Open => "mapping",
        FieldKind.List => $"list of {PluralOf(type.Item ?? FieldType.Open)}",
        _ => type.Shape is { } shape ? $"[{shape.Name}](#{shape.Name})" : "view",
    };

    private static string PluralOf(FieldType item) => item.Kind is FieldKind.Text or FieldKind.Number ? NameOf(item) + "s" : NameOf(item);
}
