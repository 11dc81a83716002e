using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AiBlog.Diagnostics;
using AiBlog.Import.HtmlBodies;
using AngleSharp.Dom;

namespace AiBlog.Import.WordPress;

/// <summary>Prepares the HTML of blocks for Markdown: decorations are removed, and images of style sheets become images.</summary>
internal static partial class WpMarkup
{
    public static void Prepare(IElement body)
    {
        foreach (var decoration in body.QuerySelectorAll("span[aria-hidden='true']")
            .Where(one => one.QuerySelector("img") is null).ToList())
        {
            decoration.Remove();
        }

        foreach (var button in body.QuerySelectorAll("a.wp-block-file__button").ToList())
        {
            var isSecond = button.ParentElement?.QuerySelectorAll("a").Any(link => link != button
                && link.GetAttribute("href") == button.GetAttribute("href")) is true;
            if (isSecond)
            {
                button.Remove();
            }
        }

        // Lines of a poem keep their indentation.
        foreach (var text in body.QuerySelectorAll("pre.wp-block-verse").SelectMany(verse => verse.Descendants<IText>()))
        {
            text.Data = Indentation().Replace(text.Data, match => new string('\u00A0', match.Length));
        }

        foreach (var cover in body.QuerySelectorAll("[style*='background-image']").Where(one => one.QuerySelector("img") is null).ToList())
        {
            if (Background().Match(cover.GetAttribute("style") ?? "") is { Success: true } url && body.Owner is { } document)
            {
                var image = document.CreateElement("img");
                image.SetAttribute("src", url.Groups[1].Value);
                image.SetAttribute("alt", cover.GetAttribute("aria-label") ?? "");
                var paragraph = document.CreateElement("p");
                paragraph.AppendChild(image);
                cover.InsertBefore(paragraph, cover.FirstChild);
            }
        }
    }

    [GeneratedRegex(@"(?<=\n) +(?=\S)")]
    private static partial Regex Indentation();

    [GeneratedRegex(@"background-image\s*:\s*url\(\s*[""']?([^""')]+)[""']?\s*\)")]
    private static partial Regex Background();
}

/// <summary>The footnotes of a post, which an export has apart from its text.</summary>
/// <param name="Notes">The HTML of each note, by its id.</param>
internal sealed record WpFootnotes(ImmutableArray<(string Id, string Html)> Notes)
{
    /// <summary>No text contains this character, so the number of a note can travel through the conversion between two of them.</summary>
    private const char Mark = '\uE0F7';

    public static WpFootnotes Of(WxrItem item, LossList losses, Place place)
    {
        if (item.MetaOf("footnotes") is not { } json)
        {
            return new WpFootnotes([]);
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return new WpFootnotes(document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Where(note => note.ValueKind == JsonValueKind.Object)
                    .Select(note => (Text(note, "id"), Text(note, "content"))).Where(note => note.Item1.Length > 0)]
                : []);
        }
        catch (JsonException fault)
        {
            losses.Add(LossKinds.BadInput, $"the footnotes cannot be read: {fault.Message}", place);
            return new WpFootnotes([]);
        }
    }

    /// <summary>Marks each reference whose note is known.</summary>
    public void Find(IElement body)
    {
        foreach (var reference in body.QuerySelectorAll("sup[data-fn]").ToList())
        {
            var number = Notes.Select(note => note.Id).ToList().IndexOf(reference.GetAttribute("data-fn") ?? "") + 1;
            if (number > 0 && body.Owner is { } document)
            {
                reference.Replace(document.CreateTextNode(string.Create(CultureInfo.InvariantCulture, $"{Mark}{number}{Mark}")));
            }
        }
    }

    /// <summary>The body with its references and, at the end, the notes that it refers to.</summary>
    public string Write(string markdown, HtmlOptions options)
    {
        for (var i = 0; i < Notes.Length; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var mark = $"{Mark}{number}{Mark}";
            if (markdown.Contains(mark, StringComparison.Ordinal))
            {
                var note = HtmlToMarkdown.Convert(Notes[i].Html, options).Replace("\n", "\n    ", StringComparison.Ordinal);
                markdown = $"{markdown.Replace(mark, $"[^{number}]", StringComparison.Ordinal)}\n\n[^{number}]: {note}";
            }
            else
            {
                options.Losses.Add(LossKinds.Tag, $"footnote {number}: nothing refers to it", options.Place);
            }
        }

        return markdown;
    }

    private static string Text(JsonElement note, string name) =>
        note.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
