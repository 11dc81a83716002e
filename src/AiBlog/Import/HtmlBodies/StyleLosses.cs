using AngleSharp.Dom;

namespace AiBlog.Import.HtmlBodies;

/// <summary>Reports looks that Markdown cannot express, each once for a text.</summary>
internal sealed class StyleLosses(HtmlOptions options)
{
    /// <summary>Classes that name the block or the image and have no looks of their own.</summary>
    private static readonly string[] Neutral =
    [
        "wp-block-", "wp-image-", "size-", "wp-caption", "gallery", "blocks-gallery", "wp-element-", "wp-embed", "is-layout-",
            "is-provider", "is-type", "wp-has-aspect", "language-", "lang-", "attachment-", "more-link",
        "is-content-justification", "wp-container", "wp-elements", "no-border", "is-nowrap", "brush", "screen-reader",
    ];

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public void Look(IElement element)
    {
        foreach (var name in element.ClassList.Where(
            name => !Array.Exists(Neutral, prefix => name.StartsWith(prefix, StringComparison.Ordinal))))
        {
            Report($"class {name}");
        }

        if (element.GetAttribute("style") is { Length: > 0 } style)
        {
            Report($"style {style}");
        }

        if (element.GetAttribute("align") is { Length: > 0 } align)
        {
            Report($"align {align}");
        }
    }

    private void Report(string subject)
    {
        if (!options.IsComment && seen.Add(subject))
        {
            options.Losses.Add(LossKinds.Style, subject, options.Place);
        }
    }
}
