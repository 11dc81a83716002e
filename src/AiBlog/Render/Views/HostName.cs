namespace AiBlog.Render.Views;

internal static class HostName
{
    /// <summary>The host of a web address without <c>www.</c>; the text itself when it is no address.</summary>
    public static string Of(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            return url;
        }

        return address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
    }
}
