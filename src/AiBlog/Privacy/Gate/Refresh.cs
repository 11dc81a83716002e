namespace AiBlog.Privacy.Gate;

/// <summary>Where a <c>meta</c> element of <c>http-equiv="refresh"</c> leads (HTML standard, 4.2.5.3).</summary>
internal static class Refresh
{
    /// <returns>The address; empty when the page only loads itself anew.</returns>
    public static string AddressOf(string content)
    {
        var rest = content.AsSpan().TrimStart("0123456789. \t\n\f\r;,");
        if (rest.StartsWith("url", StringComparison.OrdinalIgnoreCase) && rest[3..].TrimStart(" \t\n\f\r").StartsWith("="))
        {
            rest = rest[(rest.IndexOf('=') + 1)..].TrimStart(" \t\n\f\r");
        }

        return rest.Trim("\"'").ToString();
    }
}
