namespace AiBlog.Text.Yaml;

/// <summary>One line of YAML taken apart as its author meant it: <c>  - key: value</c>.</summary>
/// <param name="Content">Offset of the first character that is not a space, tab or list dash.</param>
/// <param name="Key">Empty when the line has no <c>key:</c>.</param>
/// <param name="Value">Offset of the value; the end of the line when there is none.</param>
internal readonly record struct YamlLine(int Start, int Content, int End, string Key, int Value)
{
    public static YamlLine At(string text, int offset, int limit)
    {
        var at = Math.Min(offset, limit);
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var newLine = text.IndexOf('\n', start, limit - start);
        var end = newLine < 0 ? limit : newLine;
        var content = start;
        while (content < end && (text[content] is ' ' or '\t' || (text[content] == '-' && content + 1 < end && text[content + 1] == ' ')))
        {
            content++;
        }

        var colon = ColonIn(text, content, end);
        return colon < 0
            ? new YamlLine(start, content, end, "", content)
            : new YamlLine(start, content, end, text[content..colon].Trim(), SkipSpaces(text, colon + 1, end));
    }

    /// <summary>The first colon that ends a key: followed by a space or the end of the line.</summary>
    public static int ColonIn(string text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text[i] == ':' && (i + 1 == end || text[i + 1] is ' ' or '\t'))
            {
                return i;
            }
        }

        return -1;
    }

    private static int SkipSpaces(string text, int from, int end)
    {
        while (from < end && text[from] is (' ' or '\t'))
        {
            from++;
        }

        return from;
    }
}
