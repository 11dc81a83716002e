using System.Collections;
using System.Collections.Immutable;
using AiBlog.Text;

namespace AiBlog.Render.Templating;

/// <summary>Turns a raw field value into what the engine works with. Text, HTML, numbers and dates stay what they are.</summary>
internal static class ViewValue
{
    private static readonly object True = true;
    private static readonly object False = false;

    public static object? Of(object? raw, FieldType type) => raw switch
    {
        null => null,
        bool truth => truth ? True : False,
        _ => type.Kind switch
        {
            FieldKind.View => OfView(raw, type),
            FieldKind.List => new ViewList((IList)raw, type.Item ?? FieldType.Open),
            FieldKind.Open => OfOpen(raw),
            _ => raw,
        },
    };

    private static ViewObject? OfView(object raw, FieldType type) => type.Shape is { } shape ? new ViewObject(shape, raw) : null;

    private static object OfOpen(object raw) => raw switch
    {
        OpenMap map => new OpenObject(map),
        ImmutableArray<object?> list => new ViewList(list, FieldType.Open),
        _ => raw,
    };
}
