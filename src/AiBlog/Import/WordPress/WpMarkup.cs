using System.Collections.Immutable;
using System.Globalization;
using System.Text;
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
internal sealed partial record WpFootnotes(ImmutableArray<(string Id, string Html)> Notes)
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
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, note) in Notes.Index())
        {
            numbers.TryAdd(note.Id, i + 1);
        }

        foreach (var reference in body.QuerySelectorAll("sup[data-fn]").ToList())
        {
            if (numbers.TryGetValue(reference.GetAttribute("data-fn") ?? "", out var number) && body.Owner is { } document)
            {
                reference.Replace(document.CreateTextNode(string.Create(CultureInfo.InvariantCulture, $"{Mark}{number}{Mark}")));
            }
        }
    }

    /// <summary>The body with its references and, at the end, the notes that it refers to.</summary>
    public string Write(string markdown, HtmlOptions options)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var body = new StringBuilder(Reference().Replace(markdown, reference =>
        {
            found.Add(reference.Groups[1].Value);
            return $"[^{reference.Groups[1].Value}]";
        }));
        foreach (var (i, note) in Notes.Index())
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            if (found.Contains(number))
            {
                var text = HtmlToMarkdown.Convert(note.Html, options).Replace("\n", "\n    ", StringComparison.Ordinal);
                body.Append("\n\n[^").Append(number).Append("]: ").Append(text);
            }
            else
            {
                options.Losses.Add(LossKinds.Tag, $"footnote {number}: nothing refers to it", options.Place);
            }
        }

        return body.ToString();
    }

    [GeneratedRegex("\uE0F7([0-9]+)\uE0F7")]
    private static partial Regex Reference();

    private static string Text(JsonElement note, string name) =>
        note.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
