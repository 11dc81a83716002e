using System.Collections.Immutable;
using AiBlog.Config.Keys;

namespace AiBlog.Config;

/// <summary>The keys of <c>privacy</c> in aiblog.yml.</summary>
internal static class PrivacyKeys
{
    /// <summary>What a service may be for; the theme has a text for each.</summary>
    private static readonly ImmutableArray<string> Kinds = ["audio", "code", "comments", "fonts", "map", "posts", "statistics", "video"];

    /// <summary>The signals of Google Consent Mode, version 2.</summary>
    private static readonly ImmutableArray<string> Signals = ["ad_storage", "ad_user_data", "ad_personalization", "analytics_storage"];

    public static KeyTable Service { get; } = new(
        "a service",
        new Key("name", KeyType.Text, "What readers know it by. Needed unless the id is that of a built-in service.", "Example Statistics"),
        new Key("purpose", KeyType.Text, "What it is for, in the language of the site. Needed unless there is a `kind`.", "Counts which posts are read."),
        new Key("kind", KeyType.Choice, "What it is for, in a word: the purpose is then told in the language of each page.", "statistics") { Values = Kinds },
        new Key("provider", KeyType.Text, "Who receives the reader's data.", "Example Ltd., Ireland"),
        new Key("policy", KeyType.Text, "The provider's privacy policy: an https address, or a path of the site.", "https://stats.example/privacy"),
        new Key("cookies", KeyType.List, "The cookies and storage keys that it sets; a `*` at the end stands for any ending. They are removed when the reader withdraws.", "[_ex, _ex_*]"),
        new Key("duration", KeyType.Text, "How long they last.", "13 months"),
        new Key("origins", KeyType.List, "Where it loads from: scheme and host, without a path. The host may begin with `*.`.", "[\"https://stats.example\"]"),
        new Key("script", KeyType.Text, "A script that every page runs once the reader agrees: an https address, or a path of the site.", "https://stats.example/count.js"),
        new Key("id", KeyType.Text, "The ID of this site at a [built-in analytics service](privacy.md#analytics). It sets the script and its attributes.", "G-XXXXXXXXXX"),
        new Key("attributes", KeyType.Open, "Attributes of the script tag.", "{data-site: ABCDEFGH, defer: true}"),
        new Key("consent_mode", KeyType.List, "The signals of Google Consent Mode that are granted with it.", "[analytics_storage]") { Values = Signals },
        new Key("required", KeyType.Flag, "It runs without asking. Only for what the site itself does, from its own origins.", "true") { Default = "false" },
        new Key("gpc", KeyType.Choice, "`ignore` when Global Privacy Control does not concern it.", "ignore") { Values = ["ignore"] },
        new Key("trusted_types", KeyType.Flag, "Its script works under Trusted Types.", "true") { Default = "false" })
    {
        Foreign =
        [
            new("title", "name"), new("label", "name"), new("description", "purpose"), new("category", "kind"), new("company", "provider"),
            new("privacy_policy", "policy"), new("url", "script", "write `script` for what pages run, `policy` for the privacy policy"), new("src", "script"),
            new("cookie", "cookies", "write `cookies`, a list"), new("origin", "origins", "write `origins`, a list"), new("domains", "origins"), new("hosts", "origins"),
            new("expires", "duration"), new("expiry", "duration"), new("site_id", "id"), new("website_id", "id"), new("tracking_id", "id"), new("measurement_id", "id"), new("token", "id"),
            new("domain", "id"), new("data", "attributes"), new("attrs", "attributes"), new("default", null, "delete it; nothing is ticked before the reader ticks it"),
        ],
    };

    private static readonly KeyTable Allowed = new(
        "an allowed origin",
        new Key("origin", KeyType.Text, "Scheme and host, without a path.", "https://images.example") { IsRequired = true },
        new Key("reason", KeyType.Text, "Why pages load from it without asking; the privacy page shows it.", "Our own pictures, at a host that we pay.") { IsRequired = true })
    {
        Foreign = [new("url", "origin"), new("host", "origin"), new("because", "reason"), new("purpose", "reason")],
    };

    public static KeyTable Privacy { get; } = new(
        "privacy",
        new Key("days", KeyType.Number, "How long a reader's choice counts before the site asks again.", "90") { Default = "184", Minimum = 1, Maximum = 400 },
        new Key("policy", KeyType.Text, "The privacy page: a path of the site, or an https address.", "/privacy/") { Default = "/privacy/" },
        new Key("enforce", KeyType.Flag, "`false` lets pages load from everywhere at once; every build warns of it.", "false") { Default = "true" },
        new Key("own_origins", KeyType.List, "Other origins that are the site's own, such as a host for its pictures.", "[\"https://cdn.example.org\"]"),
        new Key("allow", KeyType.MappingList, "Origins of others from which pages load without asking, each with the reason.", "[{origin: \"https://images.example\", reason: Our own pictures}]") { Nested = Allowed },
        new Key("services", KeyType.NamedMappings, "Services by their ids. An id of a [built-in service](privacy.md#built-in-services) replaces what it says.", "{statistics: {name: Example Statistics, kind: statistics, script: \"https://stats.example/count.js\"}}") { Nested = Service })
    {
        Foreign =
        [
            new("expires", "days"), new("max_age", "days"), new("policy_url", "policy"), new("enforced", "enforce"), new("allowed", "allow"), new("allowlist", "allow"), new("whitelist", "allow"),
            new("own_origin", "own_origins", "write `own_origins`, a list"), new("service", "services"),
        ],
    };
}
