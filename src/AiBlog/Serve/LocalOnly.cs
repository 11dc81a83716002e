using System.Globalization;

namespace AiBlog.Serve;

/// <summary>Turns away what does not come from this machine's own browser window: a name that a foreign site points at this machine
/// (DNS rebinding), and pages of other sites that would listen in.</summary>
internal sealed class LocalOnly(int port)
{
    private static readonly string[] Names = ["127.0.0.1", "localhost", "[::1]"];

    private readonly string[] hosts =
    [
        .. Names.Select(name => name + ":" + port.ToString(CultureInfo.InvariantCulture)),
        .. port == 80 ? Names : [],
    ];

    /// <param name="host">The Host header as sent.</param>
    /// <param name="origin">The Origin header as sent; empty when there is none.</param>
    public bool Allows(string host, string origin) =>
        IsOurs(host)
            && (origin.Length == 0
                || (origin.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && IsOurs(origin["http://".Length..])));

    private bool IsOurs(string host) => hosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}
