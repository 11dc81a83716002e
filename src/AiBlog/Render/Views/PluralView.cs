using System.Collections.Immutable;
using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>One form of a text with a number, for scripts: which form a number takes is known to the browser.</summary>
internal sealed record PluralView(string Form, string Text)
{
    private static readonly string[] Forms = ["zero", "one", "two", "few", "many", "other"];

    public static ViewShape<PluralView> Shape { get; } = new("plural", "One plural form of a string.",
    [
        new("form", FieldType.Text, "The form: zero, one, two, few, many, or other, as in `Intl.PluralRules`.", view => view.Form),
        new("text", FieldType.Text, "The string.", view => view.Text),
    ]);

    /// <summary>The forms that a language has of a text.</summary>
    public static ImmutableArray<PluralView> Of(Strings strings, string key) =>
        [.. Forms.Where(form => strings.Get($"{key}.{form}") is not null).Select(form => new PluralView(form, strings.Text($"{key}.{form}")))];
}
