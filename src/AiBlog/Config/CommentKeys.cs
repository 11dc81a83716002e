using System.Collections.Immutable;
using AiBlog.Config.Keys;

namespace AiBlog.Config;

/// <summary>The keys below <c>comments</c>, and which of them go with which provider.</summary>
internal static class CommentKeys
{
    public static KeyTable Table { get; } = new(
        "comments",
        "",
        [
            new("provider", KeyType.Choice, "Where comments are stored: in files of the site (`static`), or by a service.", "none")
            {
                Values = ["static", "giscus", "utterances", "isso", "disqus", "mastodon", "none"],
                Default = "static",
            },
            new("moderation", KeyType.Choice, "`manual` hides comment files without `approved: true`.", "manual")
            {
                Values = ["none", "manual"],
                Default = "none",
            },
            new("endpoint", KeyType.Text, "Where the form sends comments: an `https` URL or a site path. Without it, posts have no form.",
                "https://forms.example.org/v3/entry/github/me/blog/main/comments"),
            new("email", KeyType.Text, "The email address for comments, if there is no `endpoint`.", "comments@example.org"),
            new("privacy_checkbox", KeyType.Flag, "Adds a checkbox in which the reader agrees to the storage of the comment.", "true")
            {
                Default = "false",
            },
            new("redirect", KeyType.Text, "The page after sending a comment, as a site path. Default: the comments of the post.",
                "/thank-you/"),
            new("repo", KeyType.Text, "The GitHub repository with the discussions or issues.", "me/blog") { Pattern = "^[^/ ]+/[^/ ]+$" },
            new("repo_id", KeyType.Text, "The id of that repository, from giscus.app.", "R_kgDOExample"),
            new("category", KeyType.Text, "The category of the discussions.", "Announcements"),
            new("category_id", KeyType.Text, "The id of that category, from giscus.app.", "DIC_kwDOExample"),
            new("mapping", KeyType.Choice, "How the service matches a post with its discussion or issue.", "title")
            {
                Values = ["pathname", "url", "title", "og:title"],
                Default = "pathname",
            },
            new("strict", KeyType.Flag, "Uses only a discussion with exactly that name.", "true") { Default = "false" },
            new("reactions", KeyType.Flag, "Shows reactions to the post.", "false") { Default = "true" },
            new("label", KeyType.Text, "The label of new issues. It must exist in the repository.", "comments"),
            new("server", KeyType.Text, "The `https` URL or site path of your Isso server.", "https://comments.example.org/"),
            new("shortname", KeyType.Text, "The shortname of your site at Disqus.", "my-site") { Pattern = "^[A-Za-z0-9-]+$" },
            new("host", KeyType.Text, "Your Mastodon server, without `https://`.", "social.example") { Pattern = "^[^/ ]+$" },
            new("username", KeyType.Text, "Your user name on that server, without `@`.", "jane") { Pattern = "^[A-Za-z0-9_.-]+$" },
        ],
        [
            new("url", "endpoint"), new("form", "endpoint"), new("action", "endpoint"), new("mail", "email"), new("address", "email"),
            new("moderated", "moderation", "write `moderation: manual`"), new("repository", "repo"), new("issue_term", "mapping"),
                new("issue-term", "mapping"),
            new("instance", "host"), new("user", "username"),
                new("enabled", "provider", "write `provider: none` for a site without comments"),
            new("system", "provider"), new("service", "provider"),
        ],
        [])
    {
        Cases = new KeyCases("provider", "static",
        [
            new("static", [], ["endpoint", "email", "privacy_checkbox", "redirect"]),
            new("giscus", ["repo", "repo_id", "category", "category_id"], ["mapping", "strict", "reactions"]),
            new("utterances", ["repo"], ["mapping", "label"]),
            new("isso", ["server"], []),
            new("disqus", ["shortname"], []),
            new("mastodon", ["host", "username"], []),
            new("none", [], []),
        ]),
    };
}

/// <summary>The keys of <c>privacy</c> in aiblog.yml.</summary>
internal static class PrivacyKeys
{
    /// <summary>What a service may be for; the theme has a text for each.</summary>
    private static readonly ImmutableArray<string> Kinds = ["audio", "code", "comments", "fonts", "map", "posts", "statistics", "video"];

    /// <summary>The signals of Google Consent Mode, version 2.</summary>
    private static readonly ImmutableArray<string> Signals = ["ad_storage", "ad_user_data", "ad_personalization", "analytics_storage"];

    public static KeyTable Service { get; } = new(
        "a service",
        new Key("name", KeyType.Text, "The name that readers see. Required unless the id is the one of a built-in service.",
            "Example Statistics"),
        new Key("purpose", KeyType.Text, "What the service does, in the language of the site. Required unless there is a `kind`.",
            "Counts which posts are read."),
        new Key("kind", KeyType.Choice, "The kind of service. It gives the purpose in the language of each page.", "statistics")
        {
            Values = Kinds,
        },
        new Key("provider", KeyType.Text, "The company or person that receives the reader's data.", "Example Ltd., Ireland"),
        new Key("policy", KeyType.Text, "The privacy policy of the provider: an `https` URL or a site path.",
            "https://stats.example/privacy"),
        new Key("cookies", KeyType.List,
            "The cookies and storage keys that the service sets. A `*` at the end matches any ending. They are deleted when the reader "
                + "withdraws consent.", "[_ex, _ex_*]"),
        new Key("duration", KeyType.Text, "How long the cookies last.", "13 months"),
        new Key("origins", KeyType.List,
            "The origins that the service loads from: scheme and host, without a path. The host can start with `*.`.",
            "[\"https://stats.example\"]"),
        new Key("script", KeyType.Text, "A script that every page runs after the reader consents: an `https` URL or a site path.",
            "https://stats.example/count.js"),
        new Key("id", KeyType.Text,
            "The ID of your site at a [built-in analytics service](privacy.md#analytics). It sets the script and its attributes.",
            "G-XXXXXXXXXX"),
        new Key("attributes", KeyType.Open, "The attributes of the `script` element.", "{data-site: ABCDEFGH, defer: true}"),
        new Key("consent_mode", KeyType.List, "The signals of Google Consent Mode that consent to this service grants.",
            "[analytics_storage]")
        { Values = Signals },
        new Key("required", KeyType.Flag, "Runs the service without consent. Only for services on the site's own origins.", "true")
        {
            Default = "false",
        },
        new Key("gpc", KeyType.Choice, "`ignore` if Global Privacy Control does not apply to the service.", "ignore")
        {
            Values = ["ignore"],
        },
        new Key("trusted_types", KeyType.Flag, "The script works with Trusted Types.", "true") { Default = "false" })
    {
        Foreign =
        [
            new("title", "name"), new("label", "name"), new("description", "purpose"), new("category", "kind"), new("company", "provider"),
            new("privacy_policy", "policy"), new("url", "script", "write `script` for what pages run, `policy` for the privacy policy"),
                new("src", "script"),
            new("cookie", "cookies", "write `cookies`, a list"), new("origin", "origins", "write `origins`, a list"),
                new("domains", "origins"), new("hosts", "origins"),
            new("expires", "duration"), new("expiry", "duration"), new("site_id", "id"), new("website_id", "id"), new("tracking_id", "id"),
                new("measurement_id", "id"), new("token", "id"),
            new("domain", "id"), new("data", "attributes"), new("attrs", "attributes"),
                new("default", null, "delete it; no service is on before the reader consents"),
        ],
    };

    private static readonly KeyTable Allowed = new(
        "an allowed origin",
        new Key("origin", KeyType.Text, "Scheme and host, without a path.", "https://images.example") { IsRequired = true },
        new Key("reason", KeyType.Text, "Why pages load from this origin without consent. The privacy page shows the reason.",
        "Our own images, at a host that we pay.")
        { IsRequired = true })
    {
        Foreign = [new("url", "origin"), new("host", "origin"), new("because", "reason"), new("purpose", "reason")],
    };

    public static KeyTable Privacy { get; } = new(
        "privacy",
        new Key("days", KeyType.Number, "The number of days before the site asks the reader again.", "90")
        {
            Default = "184",
            Minimum = 1,
            Maximum = 400,
        },
        new Key("policy", KeyType.Text, "The privacy page: a site path or an `https` URL.", "/privacy/") { Default = "/privacy/" },
        new Key("enforce", KeyType.Flag, "`false` turns blocking off. Every build then reports a warning.", "false") { Default = "true" },
        new Key("own_origins", KeyType.List, "Other origins of your own, such as a host for images.", "[\"https://cdn.example.org\"]"),
        new Key("allow", KeyType.MappingList, "Third-party origins that pages load from without consent, each with a reason.",
            "[{origin: \"https://images.example\", reason: Our own images}]")
        { Nested = Allowed },
        new Key("services", KeyType.NamedMappings,
        "Services, by id. The id of a [built-in service](privacy.md#built-in-services) changes that service.",
        "{statistics: {name: Example Statistics, kind: statistics, script: \"https://stats.example/count.js\"}}")
        { Nested = Service })
    {
        Foreign =
        [
            new("expires", "days"), new("max_age", "days"), new("policy_url", "policy"), new("enforced", "enforce"),
                new("allowed", "allow"), new("allowlist", "allow"), new("whitelist", "allow"),
            new("own_origin", "own_origins", "write `own_origins`, a list"), new("service", "services"),
        ],
    };
}
