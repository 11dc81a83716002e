namespace AiBlog.Themes.Templating;

/// <summary>The type of a view's field, for binding and for the documentation. A null value of any type is an absent field.</summary>
/// <remarks>
/// Values by kind: Text string, Html HtmlText, Number int, long or double, Boolean bool, Date DateTimeOffset, View the record of the
/// shape, List an ImmutableArray of the item's values, Open an OpenMap.
/// </remarks>
internal sealed class FieldType
{
    private readonly Func<IViewShape>? shape;

    private FieldType(FieldKind kind, Func<IViewShape>? shape = null, FieldType? item = null)
    {
        Kind = kind;
        this.shape = shape;
        Item = item;
    }

    public static FieldType Text { get; } = new(FieldKind.Text);

    public static FieldType Html { get; } = new(FieldKind.Html);

    public static FieldType Number { get; } = new(FieldKind.Number);

    public static FieldType Boolean { get; } = new(FieldKind.Boolean);

    public static FieldType Date { get; } = new(FieldKind.Date);

    public static FieldType Open { get; } = new(FieldKind.Open);

    public FieldKind Kind { get; }

    /// <summary>The type of a list's items, null unless this is a list.</summary>
    public FieldType? Item { get; }

    /// <summary>The shape of a nested view, null unless this is one.</summary>
    public IViewShape? Shape => shape?.Invoke();

    public static FieldType Nested(IViewShape shape) => new(FieldKind.View, () => shape);

    /// <summary>For a shape that holds itself, such as a comment with its answers.</summary>
    public static FieldType Nested(Func<IViewShape> shape) => new(FieldKind.View, shape);

    public static FieldType ListOf(FieldType item) => new(FieldKind.List, item: item);

    public static FieldType ListOf(IViewShape shape) => ListOf(Nested(shape));

    public static FieldType ListOf(Func<IViewShape> shape) => ListOf(Nested(shape));
}

/// <summary>One field of a view.</summary>
/// <param name="Name">In snake_case, as templates write it.</param>
/// <param name="Description">One sentence for docs/themes.md.</param>
/// <param name="Get">Reads the value; null means the field is absent.</param>
internal sealed record Field<T>(string Name, FieldType Type, string Description, Func<T, object?> Get);

/// <summary>What a template may do with a field.</summary>
internal enum FieldKind
{
    Text,
    Html,
    Number,
    Boolean,
    Date,
    View,
    List,
    Open,
}

/// <summary>What the documentation says about a field.</summary>
internal sealed record FieldDescription(string Name, FieldType Type, string Description);
