using AiBlog.Text;

namespace AiBlog.Config;

/// <summary>Addresses to which data of readers may be sent.</summary>
internal static class SecureAddress
{
    /// <summary>https, or http to this very machine; without a user name.</summary>
    public static bool Is(string address) =>
        UrlRules.IsWebAddress(address) && WebOrigin.Of(address) is { } origin && WebOrigin.IsSecure(origin) && new Uri(address).UserInfo.Length == 0;
}
