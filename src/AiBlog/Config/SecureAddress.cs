using AiBlog.Text;

namespace AiBlog.Config;

/// <summary>Addresses to which data of readers may be sent.</summary>
internal static class SecureAddress
{
    /// <summary>https, or http to this very machine.</summary>
    public static bool Is(string address)
    {
        if (!UrlRules.IsWebAddress(address) || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0)
        {
            return false;
        }

        return uri.Scheme == Uri.UriSchemeHttps || uri.Host is "localhost" or "127.0.0.1" or "[::1]";
    }
}
