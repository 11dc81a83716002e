namespace AiBlog.Text.Html;

/// <summary>Finds what HTML leaves open at its end so that it takes in whatever follows: a tag, a comment, an element whose content is
/// text, a template.</summary>
internal static class OpenMarkup
{
    /// <summary>The offset of the <c>&lt;</c> of the first that is open; null when all are closed.</summary>
    public static int? Find(ReadOnlySpan<char> html)
    {
        var scanner = new TagScanner(html);
        var templates = new Stack<int>();
        int? open = null;
        while (scanner.Next())
        {
            open = scanner.IsCut || (scanner.Kind == TagKind.Start && !scanner.IsForeign && RawText.IsRaw(scanner.Name))
                ? scanner.Start
                : null;
            if (scanner.IsForeign || !scanner.Is("template"))
            {
                continue;
            }

            if (scanner.Kind == TagKind.Start)
            {
                templates.Push(scanner.Start);
            }
            else if (scanner.Kind == TagKind.End)
            {
                templates.TryPop(out _);
            }
        }

        open ??= scanner.Start < html.Length ? scanner.Start : null;
        return templates.Count > 0 ? Math.Min(templates.Last(), open ?? html.Length) : open;
    }
}
