using AiBlog.Config.Keys;

namespace AiBlog.Config;

/// <summary>The keys below <c>comments</c>, and which of them go with which provider.</summary>
internal static class CommentKeys
{
    public static KeyTable Table { get; } = new(
        "comments",
        "",
        [
            new("provider", KeyType.Choice, "Who keeps the comments: files of the site, a service, or nobody.", "none") { Values = ["static", "giscus", "utterances", "isso", "disqus", "mastodon", "none"], Default = "static" },
            new("moderation", KeyType.Choice, "What a comment file without `approved` is: shown, or, with `manual`, held back.", "manual") { Values = ["none", "manual"], Default = "none" },
            new("endpoint", KeyType.Text, "Where the form is sent: an address that begins with https, or a path of the site. Without it there is no form.", "https://forms.example.org/v3/entry/github/me/blog/main/comments"),
            new("email", KeyType.Text, "Where comments are sent by email when there is no `endpoint`.", "comments@example.org"),
            new("privacy_checkbox", KeyType.Flag, "Whether the form asks for the reader's agreement to the storage of what is sent.", "true") { Default = "false" },
            new("redirect", KeyType.Text, "Where a reader comes after sending: a path of the site. Without it, back to the comments of the post.", "/thank-you/"),
            new("repo", KeyType.Text, "The repository on GitHub that holds the discussions or issues.", "me/blog") { Pattern = "^[^/ ]+/[^/ ]+$" },
            new("repo_id", KeyType.Text, "The id of that repository, from giscus.app.", "R_kgDOExample"),
            new("category", KeyType.Text, "The category of its discussions.", "Announcements"),
            new("category_id", KeyType.Text, "The id of that category, from giscus.app.", "DIC_kwDOExample"),
            new("mapping", KeyType.Choice, "How a post finds its discussion or issue.", "title") { Values = ["pathname", "url", "title", "og:title"], Default = "pathname" },
            new("strict", KeyType.Flag, "Whether only a discussion with exactly that name counts.", "true") { Default = "false" },
            new("reactions", KeyType.Flag, "Whether reactions to the post itself are shown.", "false") { Default = "true" },
            new("label", KeyType.Text, "The label of new issues; it must exist in the repository.", "comments"),
            new("server", KeyType.Text, "The address of your Isso server: https, or a path of the site.", "https://comments.example.org/"),
            new("shortname", KeyType.Text, "The short name of your site at Disqus.", "my-site") { Pattern = "^[A-Za-z0-9-]+$" },
            new("host", KeyType.Text, "Your server in the Fediverse, without https.", "social.example") { Pattern = "^[^/ ]+$" },
            new("username", KeyType.Text, "Your name there, without @.", "jane") { Pattern = "^[A-Za-z0-9_.-]+$" },
        ],
        [
            new("url", "endpoint"), new("form", "endpoint"), new("action", "endpoint"), new("mail", "email"), new("address", "email"),
            new("moderated", "moderation", "write `moderation: manual`"), new("repository", "repo"), new("issue_term", "mapping"), new("issue-term", "mapping"),
            new("instance", "host"), new("user", "username"), new("enabled", "provider", "write `provider: none` for a site without comments"),
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
