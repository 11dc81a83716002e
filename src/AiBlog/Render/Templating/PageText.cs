using System.Collections;
using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Text.Html;
using Scriban.Parsing;
using Scriban.Runtime;

namespace AiBlog.Render.Templating;

/// <summary>What values are as text.</summary>
internal static class PageText
{
    /// <summary>The text of a value where a text is asked for; HTML gives its source and is escaped again when it is written.</summary>
    public static string Of(SourceSpan span, object? value) => value switch
    {
        null => "",
        string text => text,
        HtmlText html => html.Value,
        bool truth => truth ? "true" : "false",
        DateTimeOffset => throw NotText(span, "a date", "use `date VALUE \"long\"`"),
        IList => throw NotText(span, "a list", "use `for`, or `array.join`"),
        IScriptCustomFunction => throw NotText(span, "a function", "give it its arguments"),
        ViewObject view => throw NotText(span, $"the view `{view.Shape.Name}`", "name one of its fields"),
        IScriptObject => throw NotText(span, "a map", "name one of its fields"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw NotText(span, "this value", "docs/themes.md lists the fields"),
    };

    private static TemplateFaultException NotText(SourceSpan span, string kind, string hint) =>
        new(span, place => TemplateFaults.NotText(place, kind, hint));
}
