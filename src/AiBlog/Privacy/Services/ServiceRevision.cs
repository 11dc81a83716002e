using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;

namespace AiBlog.Privacy.Services;

/// <summary>Tells whether a choice was made about these very services.</summary>
internal static class ServiceRevision
{
    /// <summary>
    /// A hash over what readers agree to: id, purpose, cookies, provider and origins of each service in use. The order in which they are
    /// written does not count, nor do names, texts of the theme, policies and durations.
    /// </summary>
    public static string Of(IEnumerable<Service> services)
    {
        var text = new StringBuilder();
        foreach (var service in services.OrderBy(service => service.Id, StringComparer.Ordinal))
        {
            Append(text, [service.Id]);
            Append(text, [service.Purpose ?? service.Kind ?? ""]);
            Append(text, service.Cookies.Sort(StringComparer.Ordinal));
            Append(text, [service.Provider ?? ""]);
            Append(text, service.Origins.Sort(StringComparer.Ordinal));
        }

        return Convert.ToHexStringLower(XxHash3.Hash(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }

    /// <summary>Lengths stand before values, so that no two lists are written alike.</summary>
    private static void Append(StringBuilder text, ImmutableArray<string> values)
    {
        text.Append(values.Length).Append(':');
        foreach (var value in values)
        {
            text.Append(value.Length).Append(':').Append(value);
        }
    }
}
