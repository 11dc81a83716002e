namespace AiBlog.Text;

/// <summary>Looks at the style of an SVG, in an attribute or an element.</summary>
internal static class SvgStyle
{
    /// <summary>An import, or a <c>url()</c> that leads out of the file.</summary>
    public static bool LoadsFromElsewhere(string style)
    {
        if (style.Contains("@import", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var at = -1;
        while ((at = style.IndexOf("url(", at + 1, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var address = style.AsSpan(at + "url(".Length).TrimStart(" \t\n\r\"'");
            if (!address.StartsWith("#") && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
