using System.Buffers;
using System.Collections.Immutable;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text.Yaml;

namespace AiBlog.Config;

/// <summary>Reads <c>headers</c> of aiblog.yml.</summary>
internal static class HeadersReader
{
    /// <summary>The characters of a token: RFC 9110, 5.6.2.</summary>
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> NotInPaths = SearchValues.Create("?#\\\"<>| ");

    /// <summary>Headers about one transfer. A host that sent other values would break it.</summary>
    private static readonly ImmutableArray<string> OfServer =
    [
        "Accept-Ranges", "Age", "Connection", "Content-Encoding", "Content-Length", "Content-Range", "Date", "Location", "Server",
        "Trailer", "Transfer-Encoding", "Upgrade",
    ];

    public static ImmutableArray<HeaderRule> Read(MappingReader keys, List<Diagnostic> faults)
    {
        var rules = ImmutableArray.CreateBuilder<HeaderRule>();
        foreach (var entry in keys.Open("headers").Entries)
        {
            if (PathFault(entry.Key.Value) is { } fault)
            {
                faults.Add(HeaderFaults.BadPath(entry.Key.Place, entry.Key.Value, fault));
            }
            else if (entry.Value is YamlMapping { Entries.IsEmpty: false } headers)
            {
                rules.Add(new HeaderRule(entry.Key.Value, [.. Headers(headers, faults)]));
            }
        }

        return rules.DrainToImmutable();
    }

    private static string? PathFault(string path) => path switch
    {
        "" or not ['/', ..] => "it does not start with a slash",
        ['/', '/', ..] => "it starts with two slashes",
        _ when path.AsSpan().ContainsAny(NotInPaths) || path.Any(char.IsControl) || path.Any(char.IsWhiteSpace) =>
            "it contains a space, or one of `? # \\ | < > \"`",
        _ when path.Split('/').Any(part => part is "." or "..") => "it contains `.` or `..`",
        _ when path.AsSpan(0, path.Length - 1).Contains('*') => "`*` can only be the last character",
        _ => null,
    };

    private static IEnumerable<Header> Headers(YamlMapping mapping, List<Diagnostic> faults)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in mapping.Entries)
        {
            var (name, place) = (entry.Key.Value, entry.Key.Place);
            if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(NameCharacters))
            {
                faults.Add(HeaderFaults.BadName(place, name, "a name consists of letters, digits, and hyphens"));
            }
            else if (OfServer.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                faults.Add(HeaderFaults.BadName(place, name, "only the server can set it"));
            }
            else if (!names.Add(name))
            {
                faults.Add(HeaderFaults.BadName(place, name, "the same path already has this header"));
            }
            else if (entry.Value is not (YamlScalar or YamlBroken))
            {
                faults.Add(HeaderFaults.BadValue(entry.Value.Place, name, "it is not a string"));
            }
            else if (entry.Value is YamlScalar scalar && ValueFault(scalar.Value.Trim()) is { } fault)
            {
                faults.Add(HeaderFaults.BadValue(scalar.Place, name, fault));
            }
            else if (entry.Value is YamlScalar value)
            {
                yield return new Header(new Placed<string>(name, place), new Placed<string>(value.Value.Trim(), value.Place));
            }
        }
    }

    /// <summary>A line break would start another header, or another rule for other paths.</summary>
    private static string? ValueFault(string value) => value switch
    {
        "" => "it is empty",
        _ when value.AsSpan().ContainsAny("\r\n\u0085\u2028\u2029") => "it contains a line break",
        _ when value.Any(char.IsControl) => "it contains a control character",
        _ when value.Any(c => c > '~') => "it contains a character that is not ASCII",
        _ => null,
    };
}

/// <summary>HTTP headers of the files whose site path fits a pattern.</summary>
/// <param name="Path">A site path; a <c>*</c> at its end stands for any text.</param>
internal sealed record HeaderRule(string Path, ImmutableArray<Header> Headers)
{
    public bool FitsAll => Path == "/*";
}

/// <summary>One HTTP header.</summary>
internal sealed record Header(Placed<string> Name, Placed<string> Value)
{
    public bool IsPolicy => Name.Value.Equals("Content-Security-Policy", StringComparison.OrdinalIgnoreCase);
}
