using System.Collections.Frozen;
using System.Text;
using AiBlog.Config;
using AiBlog.Text.Yaml;
using NodaTime;

namespace AiBlog.Import;

/// <summary>Writes the <c>aiblog.yml</c> of a site that an import starts.</summary>
internal static class NewConfig
{
    private const string Unknown = "https://example.org/";

    private const string StringsFolder = "theme/strings/";

    /// <summary>Languages that the theme has strings for.</summary>
    private static FrozenSet<string> Languages { get; } = typeof(NewConfig).Assembly.GetManifestResourceNames()
        .Select(name => name.Replace('\\', '/')).Where(name => name.StartsWith(StringsFolder, StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension).OfType<string>().ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Write(OldSite old, NewSite site)
    {
        var text = new StringBuilder(
            "# Written by `aiblog import` from the configuration of the old site. All keys: docs/configuration.md\n");
        text.Append("title: ").Append(YamlQuote.Of(old.Title ?? "My blog")).Append('\n');
        var baseUrl = old.BaseUrl is { } known && BaseUrl.Parse(known) is { } parsed ? parsed.Root : Unknown;
        text.Append(baseUrl == Unknown ? "# The URL under which the site is published.\n" : "").Append("base_url: ")
            .Append(YamlQuote.Of(baseUrl)).Append('\n');
        if (old.Description is { Length: > 0 } description)
        {
            text.Append("description: ").Append(YamlQuote.Of(description)).Append('\n');
        }

        text.Append("language: ").Append(LanguageOf(old.Language) ?? "en").Append('\n');
        text.Append("time_zone: ").Append(site.TimeZone.Id).Append('\n');
        text.Append("permalink: ").Append(site.Permalink).Append('\n');
        if (old.Author is { } author)
        {
            text.Append("author: ").Append(YamlQuote.Of(author)).Append('\n');
        }

        text.Append("# Links that were broken on the old site are warnings. Delete this line when you have fixed them.\nlinks: warn\n");
        AppendRedirects(text, old, site);
        text.Append("menu:\n  - name: Home\n    url: /\n");
        return text.ToString();
    }

    private static void AppendRedirects(StringBuilder text, OldSite old, NewSite site)
    {
        var free = old.Redirects.Where(redirect => site.Urls.Claim(redirect.From)).ToList();
        if (free.Count == 0)
        {
            return;
        }

        text.Append("# Lists and feeds of the old site.\nredirects:\n");
        foreach (var (from, to) in free)
        {
            text.Append("  - {from: ").Append(YamlQuote.Of(from)).Append(", to: ").Append(YamlQuote.Of(to)).Append("}\n");
        }
    }

    public static DateTimeZone ZoneOf(string? id) =>
        id is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone ? zone : DateTimeZone.Utc;

    /// <summary>The tag itself or its language when the theme has strings for it; null when it has none.</summary>
    public static string? LanguageOf(string? tag)
    {
        var form = tag?.Trim().Replace('_', '-').ToLowerInvariant();
        if (form is null || !LanguageTag.IsValid(form))
        {
            return null;
        }

        return Languages.Contains(form) ? form : Languages.Contains(form.Split('-')[0]) ? form.Split('-')[0] : null;
    }
}
