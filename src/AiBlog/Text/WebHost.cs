using System.Text;

namespace AiBlog.Text;

/// <summary>The host of a URL as browsers send it, in small ASCII letters.</summary>
internal static class WebHost
{
    /// <summary>Null when no server can have the host: a label of more than 63 characters, or characters that domain names exclude.</summary>
    public static string? Of(Uri uri)
    {
        try
        {
            var host = uri.HostNameType == UriHostNameType.Dns ? uri.IdnHost : uri.Host;
            return Ascii.IsValid(host) ? host : null;
        }
        catch (UriFormatException)
        {
            // Uri checks an international name only when it is asked for its ASCII form, and returns some names unchanged.
            return null;
        }
    }
}
