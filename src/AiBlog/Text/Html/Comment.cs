namespace AiBlog.Text.Html;

/// <summary>Where a comment ends (13.2.5.43 to 13.2.5.52): <c>--></c>, <c>--!></c>, or at once with <c>></c> or <c>-></c>.</summary>
internal static class Comment
{
    /// <param name="html">What stands behind the opening dashes.</param>
    /// <returns>The length of the comment's text, and the same with what closes it.</returns>
    public static (int Text, int Whole) Measure(ReadOnlySpan<char> html)
    {
        if (html.StartsWith(">") || html.StartsWith("->"))
        {
            return (0, html[0] == '>' ? 1 : 2);
        }

        var from = 0;
        while (true)
        {
            var offset = html[from..].IndexOf("--");
            if (offset < 0)
            {
                return (html.Length, html.Length);
            }

            from += offset;
            var behind = html[(from + 2)..];
            if (behind.StartsWith(">"))
            {
                return (from, from + 3);
            }

            if (behind.StartsWith("!>"))
            {
                return (from, from + 4);
            }

            from++;
        }
    }
}
