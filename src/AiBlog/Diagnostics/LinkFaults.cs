namespace AiBlog.Diagnostics;

/// <summary>Faults that show only when all files are known: links, addresses, names of other posts.</summary>
internal static class LinkFaults
{
    public static Diagnostic BrokenLink(Severity severity, Place place, string target, string? suggestion) => new(
        severity, "broken-link", place, $"broken link: no page or file at \"{target}\"",
        suggestion is null
        ? "write the path of a Markdown file or a page of this site, or an absolute https:// URL"
        : $"did you mean \"{suggestion}\"?");

    public static Diagnostic LinkToUnpublished(Severity severity, Place place, string target, string reason) => new(
        severity, "link-to-withheld", place, $"the link \"{target}\" leads to a post that is not published: {reason}",
        "remove the link until that post is published");

    public static Diagnostic MissingAnchor(Severity severity, Place place, string target, string? suggestion) => new(
        severity, "missing-anchor", place, $"broken link: the page at \"{target}\" has no such heading or anchor",
        suggestion is null
        ? "an anchor is the text of a heading in lowercase, with hyphens between words"
        : $"did you mean \"#{suggestion}\"?");

    public static Diagnostic MissingImage(Severity severity, Place place, string target, string? suggestion) => new(
        severity, "missing-image", place, $"there is no {MediaNoun.Of(target)} \"{target}\"",
        suggestion is null
        ? "put the file next to the post, or in content/static and start its path with a slash"
        : $"did you mean \"{suggestion}\"?");

    public static Diagnostic DeadLink(Place place, string url, string reason) => Diagnostic.Warning(
        "dead-link", place, $"the link \"{url}\" is broken: {reason}",
        "correct or remove the link, or add it to `check: ignore:` in aiblog.yml");

    public static Diagnostic UnreachableLink(Place place, string url, string reason) => Diagnostic.Warning(
        "unreachable-link", place, $"the link \"{url}\" could not be checked: {reason}",
        "open it in a browser, and run the check again later");

    public static Diagnostic DuplicateFeedId(Place place, string id, string other) => Diagnostic.Error(
        "duplicate-feed-id", place, $"the feed id {Quote.Of(id)} is already used by {other}",
        "give each post its own `feed_id`, or delete the key");

    public static Diagnostic DuplicateSlug(Place place, string slug, string url, string other) => Diagnostic.Error(
        "duplicate-slug", place, $"the URL \"{url}\", made from the slug \"{slug}\", is already used by {other}",
        "give one of the two posts another `slug:`");

    public static Diagnostic AmbiguousSlug(Place place, string key, string slug, IEnumerable<string> urls) => Diagnostic.Error(
        "ambiguous-slug", place, $"several posts have the slug \"{slug}\"",
        $"write the URL of the one that {key} means: {string.Join(", ", urls)}");

    public static Diagnostic TranslationNotPublished(Place place, string slug, string reason) => Diagnostic.Warning(
        "translation-not-published", place, $"the post \"{slug}\" is not published: {reason}",
        "publish it to link the two translations, or delete `translation_of:`");

    public static Diagnostic TranslationOfItself(Place place, string slug) => Diagnostic.Error(
        "unknown-translation", place, $"\"{slug}\" is this post itself",
        "write the slug of the post that this one translates");

    public static Diagnostic SameLanguage(Place place, string slug, string language, string other) => Diagnostic.Warning(
        "translation-in-same-language", place, $"this post and {other}, a translation of the same text, are both in `{language}`",
        $"write the `language:` of this post, or delete `translation_of: {slug}`");

    public static Diagnostic SharedTermUrl(Place place, string key, string name, string other, string url) => Diagnostic.Warning(
        "similar-names", place,
            $"{Quote.Of(name)} and {Quote.Of(other)} in `{key}` are two names with the same slug, so {Quote.Of(name)} has the URL "
                + $"\"{url}\"",
        "write both the same way when they mean the same, or rename one of them");

    public static Diagnostic SlugInFileName(Place place, string name, string reason) => Diagnostic.Error(
        "invalid-file-name", place, $"the file name gives the slug \"{name}\", which cannot be part of a URL: {reason}",
        "rename the file, or write a `slug:` in the front matter");

    public static Diagnostic NameWithoutLetters(Place place, string key, string name) => Diagnostic.Error(
        "name-without-letters", place, $"`{key}` {Quote.Of(name)} needs at least one letter or digit to form a URL",
        "write a name with letters or digits");

    public static Diagnostic UnknownRelated(Place place, string slug, string? suggestion) => Diagnostic.Error(
        "unknown-related", place, $"no published post has the slug \"{slug}\"",
        suggestion is null ? "`related:` accepts slugs of posts of this site" : $"did you mean \"{suggestion}\"?");

    public static Diagnostic UnknownTranslation(Place place, string slug, string? suggestion) => Diagnostic.Error(
        "unknown-translation", place, $"no published post has the slug \"{slug}\"",
        suggestion is null ? "`translation_of:` accepts the slug of the original post" : $"did you mean \"{suggestion}\"?");

    public static Diagnostic AliasLoop(Place place, string alias) => Diagnostic.Error(
        "alias-loop", place, $"the alias \"{alias}\" is the URL of the page itself",
        "delete the alias");

    public static Diagnostic DuplicateAlias(Place place, string alias) => Diagnostic.Error(
        "duplicate-alias", place, $"the alias \"{alias}\" is listed twice",
        "delete one of the two; a slash at the end makes no difference");

    public static Diagnostic MissingSiteFile(string key, Place place, string path) => Diagnostic.Error(
        "missing-site-file", place, $"`{key}` is \"{path}\", but there is no such file",
        "put the file in content/static, and write its path there, starting with a slash");
}
