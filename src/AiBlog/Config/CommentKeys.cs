using AiBlog.Config.Keys;

namespace AiBlog.Config;

/// <summary>The keys below <c>comments</c>, and which of them go with which provider.</summary>
internal static class CommentKeys
{
    public static KeyTable Table { get; } = new(
        "comments",
        "",
        [
            new("provider", KeyType.Choice, "Where comments are stored: in files of the site (`static`), or by a service.", "none") { Values = ["static", "giscus", "utterances", "isso", "disqus", "mastodon", "none"], Default = "static" },
            new("moderation", KeyType.Choice, "`manual` hides comment files without `approved: true`.", "manual") { Values = ["none", "manual"], Default = "none" },
            new("endpoint", KeyType.Text, "Where the form sends comments: an `https` URL or a site path. Without it, posts have no form.", "https://forms.example.org/v3/entry/github/me/blog/main/comments"),
            new("email", KeyType.Text, "The email address for comments, if there is no `endpoint`.", "comments@example.org"),
            new("privacy_checkbox", KeyType.Flag, "Adds a checkbox in which the reader agrees to the storage of the comment.", "true") { Default = "false" },
            new("redirect", KeyType.Text, "The page after sending a comment, as a site path. Default: the comments of the post.", "/thank-you/"),
            new("repo", KeyType.Text, "The GitHub repository with the discussions or issues.", "me/blog") { Pattern = "^[^/ ]+/[^/ ]+$" },
            new("repo_id", KeyType.Text, "The id of that repository, from giscus.app.", "R_kgDOExample"),
            new("category", KeyType.Text, "The category of the discussions.", "Announcements"),
            new("category_id", KeyType.Text, "The id of that category, from giscus.app.", "DIC_kwDOExample"),
            new("mapping", KeyType.Choice, "How the service matches a post with its discussion or issue.", "title") { Values = ["pathname", "url", "title", "og:title"], Default = "pathname" },
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
