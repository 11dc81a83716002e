using System.Collections.Immutable;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text.Urls;

namespace AiBlog.Config;

/// <summary>Reads origins and the addresses of services, with the reasons why one cannot stand.</summary>
internal static class OriginRules
{
    private const string AnyLabel = "*.";

    /// <summary>A path of the site, or a whole address that is safe from the network.</summary>
    public static Placed<string>? Address(MappingReader keys, string name, List<Diagnostic> faults)
    {
        if (keys.Text(name) is not { } address)
        {
            return null;
        }

        if (UrlRules.Classify(address.Value) == UrlKind.RootRelative
            || (UrlRules.IsWebAddress(address.Value) && WebOrigin.Of(address.Value) is { } origin && WebOrigin.IsSecure(origin)))
        {
            return address;
        }

        faults.Add(ServiceFaults.BadAddress(address.Place, name, address.Value, UrlRules.IsWebAddress(address.Value)));
        return null;
    }

    /// <summary>Null when the key is not there.</summary>
    public static ImmutableArray<Placed<string>>? Origins(MappingReader keys, string name, bool mayBePattern, List<Diagnostic> faults) =>
        keys.ListOrNull(name) is { } origins
            ? [.. origins.Select(origin => Origin(origin, name, mayBePattern, faults)).OfType<Placed<string>>()]
            : null;

    /// <summary>The origin as browsers write it; null, with its fault told, when it is none.</summary>
    public static Placed<string>? Origin(Placed<string> written, string key, bool mayBePattern, List<Diagnostic> faults)
    {
        var host = written.Value.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        var isPattern = host > 2 && written.Value.AsSpan(host).StartsWith(AnyLabel);
        var plain = isPattern ? written.Value.Remove(host, AnyLabel.Length) : written.Value;
        if (!UrlRules.IsWebAddress(plain) || WebOrigin.Of(plain) is not { } origin)
        {
            faults.Add(ServiceFaults.BadOrigin(written.Place, key, written.Value));
            return null;
        }

        var whole = isPattern ? origin.Replace("://", "://" + AnyLabel, StringComparison.Ordinal) : origin;
        if (HasMore(plain))
        {
            faults.Add(ServiceFaults.OriginWithPath(written.Place, key, written.Value, whole));
        }
        else if (!WebOrigin.IsSecure(origin))
        {
            faults.Add(ServiceFaults.InsecureOrigin(written.Place, key, written.Value));
        }
        else if (isPattern && !(mayBePattern && WebOrigin.IsPattern(whole)))
        {
            faults.Add(ServiceFaults.WideOrigin(written.Place, key, written.Value));
        }
        else
        {
            return new Placed<string>(whole, written.Place);
        }

        return null;
    }

    /// <summary>More than scheme, host and port; a lone slash at the end is nothing.</summary>
    private static bool HasMore(string address)
    {
        var rest = address.AsSpan(address.IndexOf("://", StringComparison.Ordinal) + 3);
        var end = rest.IndexOfAny('/', '?', '#');
        return rest.Contains('@') || (end >= 0 && rest[end..] is not "/");
    }
}

/// <summary>Addresses to which data of readers may be sent.</summary>
internal static class SecureAddress
{
    /// <summary>https, or http to this very machine; without a user name.</summary>
    public static bool Is(string address) =>
        UrlRules.IsWebAddress(address) && WebOrigin.Of(address) is { } origin && WebOrigin.IsSecure(origin)
            && new Uri(address).UserInfo.Length == 0;
}
