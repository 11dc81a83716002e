namespace AiBlog.Parse.Tree;

/// <summary>Removes markers from text: they are there when the parser reads as text what was written as a tag.</summary>
internal static class MarkerText
{
    public static string Remove(string text, string marker)
    {
        for (var at = text.IndexOf(marker, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(marker, at, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + marker.Length;
            while (end < text.Length && (text[end] is '=' or '"' || char.IsAsciiDigit(text[end])))
            {
                end++;
            }

            var start = at > 0 && text[at - 1] == ' ' ? at - 1 : at;
            text = text.Remove(start, end - start);
            at = start;
        }

        return text;
    }
}
