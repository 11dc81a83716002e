using System.Collections.Immutable;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text.Urls;
using AiBlog.Text.Yaml;

namespace AiBlog.Config;

/// <summary>Reads <c>attributes</c> of a service, with the reasons why one cannot be on its script tag.</summary>
internal static class AttributeRules
{
    private const int LongestValue = 4000;

    /// <summary>Null when the key is not there. A faulty attribute is reported and skipped.</summary>
    public static ImmutableArray<ScriptAttribute>? Read(MappingReader keys, List<Diagnostic> faults)
    {
        if (!keys.IsWritten("attributes"))
        {
            return null;
        }

        var attributes = ImmutableArray.CreateBuilder<ScriptAttribute>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in keys.Open("attributes").Entries)
        {
            var name = entry.Key.Value.ToLowerInvariant();
            if (WhyNot(name) is { } reason)
            {
                faults.Add(ServiceFaults.BadAttribute(entry.Key.Place, entry.Key.Value, reason));
            }
            else if (!seen.Add(name))
            {
                faults.Add(ServiceFaults.BadAttribute(
                    entry.Key.Place, entry.Key.Value, "it is already written above; case makes no difference"));
            }
            else if (Attribute(name, entry.Value, faults) is { } attribute)
            {
                attributes.Add(attribute);
            }
        }

        return attributes.DrainToImmutable();
    }

    private static string? WhyNot(string name) => name switch
    {
        "src" => "write the URL as `script` of the service",
        "nonce" => "the content security policy lists origins and uses no nonces",
        "style" => "the content security policy allows no styles in attributes",
        "is" or "slot" or "part" or "data-held" or "nomodule" or "language" or "for" or "event" or "attributionsrc" or "blocking" =>
            "it does not belong on the script of a service",
        _ when name.StartsWith("on", StringComparison.Ordinal) =>
            "an event handler is a script, and the content security policy allows no scripts in attributes",
        _ when name.StartsWith("data-consent", StringComparison.Ordinal) => "names that begin with `data-consent` belong to aiblog",
        _ when !IsName(name) => "an attribute name has letters, digits, and hyphens, and begins with a letter",
        _ => null,
    };

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 100 && char.IsAsciiLetterLower(name[0])
            && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.' or ':');

    private static ScriptAttribute? Attribute(string name, YamlNode value, List<Diagnostic> faults)
    {
        if (value is YamlBroken)
        {
            return null;
        }

        if (value is not YamlScalar scalar)
        {
            faults.Add(ServiceFaults.BadAttributeValue(
                value.Place, name, "it is no text", "put the whole value in quotes: '{\"token\": \"…\"}'"));
            return null;
        }

        if (WhyNotValue(name, scalar) is var (problem, hint))
        {
            faults.Add(ServiceFaults.BadAttributeValue(scalar.Place, name, problem, hint));
            return null;
        }

        if (name is "async" or "defer")
        {
            return new ScriptAttribute(name, IsTrue(scalar) ? null : "false");
        }

        return new ScriptAttribute(name, scalar.IsNull ? null : scalar.Value);
    }

    private static (string Problem, string Hint)? WhyNotValue(string name, YamlScalar scalar)
    {
        var value = scalar.Value;
        if (value.Length > LongestValue || value.Any(char.IsControl))
        {
            return ($"{Quote.Of(value)} is longer than {LongestValue} characters or has control characters", "write it on one line");
        }

        return name switch
        {
            "async" or "defer" when !scalar.IsNull && value.ToLowerInvariant() is not ("true" or "false" or "" or "async" or "defer") =>
                ($"it is {Quote.Of(value)}", "write `true` or `false`"),
            "type" when value is not ("module" or "text/javascript") =>
                ($"{Quote.Of(value)} is no type of a script that runs", "write `module`, or delete the line"),
            "crossorigin" when value is not ("" or "anonymous" or "use-credentials") =>
                ($"it is {Quote.Of(value)}", "write `anonymous` or `use-credentials`"),
            "integrity" when !IsIntegrity(value) =>
                ($"{Quote.Of(value)} is no hash", "write it as in `sha384-` with 64 characters behind it"),
            _ when UrlRules.IsWebAddress(value) && (WebOrigin.Of(value) is not { } origin || !WebOrigin.IsSecure(origin)) =>
                ($"{Quote.Of(value)} has no https", "write it with https://; http is only for localhost"),
            _ => null,
        };
    }

    private static bool IsTrue(YamlScalar scalar) => scalar.IsNull || !scalar.Value.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Subresource Integrity: hashes between spaces, https://www.w3.org/TR/sri-2/.</summary>
    private static bool IsIntegrity(string value) =>
        value.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } hashes
            && hashes.All(hash => hash.Split('-', 2) is [var kind, var digest] && kind switch
            {
                "sha256" => IsBase64(digest, 32),
                "sha384" => IsBase64(digest, 48),
                "sha512" => IsBase64(digest, 64),
                _ => false,
            });

    private static bool IsBase64(string text, int bytes)
    {
        Span<byte> buffer = stackalloc byte[64];
        return Convert.TryFromBase64String(text, buffer, out var length) && length == bytes;
    }
}
