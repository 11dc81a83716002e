using System.Buffers;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text.Urls;

namespace AiBlog.Config;

/// <summary>Reads who keeps the comments and how they get there.</summary>
internal static class CommentsReader
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("\0\t\r\n \"'<>&?#\\@:%");

    public static CommentsConfig Read((MappingReader? Keys, bool? Flag) value, Place place, List<Diagnostic> faults)
    {
        if (value.Keys is not { } keys)
        {
            return new CommentsConfig(value.Flag is false
                ? CommentProvider.None
                : CommentProvider.Static, place, false, new CommentForm(null, null, false, null), null);
        }

        var provider = keys.Choice("provider");
        var kind = Enum.TryParse<CommentProvider>(provider?.Value, ignoreCase: true, out var known) ? known : CommentProvider.Static;
        var form = new CommentForm(Endpoint(keys, "endpoint", faults), Email(keys, faults), keys.Flag("privacy_checkbox", false),
            Redirect(keys, faults)?.Value);
        return new CommentsConfig(kind, provider?.Place
            ?? keys.Place, keys.Choice("moderation")?.Value == "manual", form, Thread(kind, keys, faults));
    }

    private static ThreadService? Thread(CommentProvider provider, MappingReader keys, List<Diagnostic> faults)
    {
        switch (provider)
        {
            case CommentProvider.Giscus:
                var (repo, repoId, category, categoryId) =
                    (Repo(keys, faults), keys.Text("repo_id"), keys.Text("category"), keys.Text("category_id"));
                var (mapping, isStrict, hasReactions) = (Mapping(keys), keys.Flag("strict", false), keys.Flag("reactions", true));
                return repo is { } whose && repoId is { } id && category is { } which && categoryId is { } whichId
                    ? new GiscusThreads(whose.Value, id.Value, which.Value, whichId.Value, mapping, isStrict, hasReactions)
                    : null;
            case CommentProvider.Utterances:
                var (issues, issueMapping, label) = (Repo(keys, faults), Mapping(keys), keys.Text("label"));
                return issues is { } issueRepo ? new UtterancesThreads(issueRepo.Value, issueMapping, label?.Value) : null;
            case CommentProvider.Isso:
                return Endpoint(keys, "server", faults) is { } server ? new IssoThreads(server.Value.TrimEnd('/') + "/") : null;
            case CommentProvider.Disqus:
                return Name(keys, "shortname", "-", faults) is { } shortname ? new DisqusThreads(shortname.Value) : null;
            case CommentProvider.Mastodon:
                var (host, username) = (Host(keys, faults), Name(keys, "username", "_.-", faults));
                return host is { } where && username is { } who ? new MastodonThreads(where.Value, who.Value) : null;
            default:
                return null;
        }
    }

    private static string Mapping(MappingReader keys) => keys.Choice("mapping")?.Value ?? "pathname";

    private static Placed<string>? Endpoint(MappingReader keys, string name, List<Diagnostic> faults) => Judged(
        keys, name, value =>
        UrlRules.Classify(value) == UrlKind.RootRelative || SecureAddress.Is(value), CommentFaults.BadEndpoint, faults);

    private static Placed<string>? Redirect(MappingReader keys, List<Diagnostic> faults) => Judged(
        keys, "redirect", value =>
        UrlRules.Classify(value) == UrlKind.RootRelative || SecureAddress.Is(value), CommentFaults.BadEndpoint, faults);

    private static string? Email(MappingReader keys, List<Diagnostic> faults) =>
        Judged(keys, "email", IsEmail, CommentFaults.BadEmail, faults)?.Value;

    private static Placed<string>? Repo(MappingReader keys, List<Diagnostic> faults) => Judged(
        keys,
        "repo",
        value => value.Split('/') is [{ Length: > 0 } owner, { Length: > 0 } name] && !owner.AsSpan().ContainsAny(NotInNames)
            && !name.AsSpan().ContainsAny(NotInNames),
        (place, _, value) => CommentFaults.BadName(place, "repo", value, "write owner and name with a slash between, as in `jane/blog`"),
        faults);

    private static Placed<string>? Host(MappingReader keys, List<Diagnostic> faults) => Judged(
        keys,
        "host",
        value => UrlRules.IsWebAddress("https://" + value) && !value.AsSpan().ContainsAny("/@?#"),
        (place, _, value) => CommentFaults.BadName(place, "host", value, "write the name of the server alone, as in `social.example`"),
        faults);

    private static Placed<string>? Name(MappingReader keys, string key, string signs, List<Diagnostic> faults) => Judged(
        keys,
        key,
        value => value.All(c => char.IsAsciiLetterOrDigit(c) || signs.Contains(c, StringComparison.Ordinal)),
        (place, name, value) => CommentFaults.BadName(place, name, value, "write it in letters and digits, as in your account"),
        faults);

    private static Placed<string>? Judged(
        MappingReader keys, string name, Func<string, bool> isGood, Func<Place, string, string, Diagnostic> fault, List<Diagnostic> faults)
    {
        if (keys.Text(name) is not { } text)
        {
            return null;
        }

        if (isGood(text.Value))
        {
            return text;
        }

        faults.Add(fault(text.Place, name, text.Value));
        return null;
    }

    private static bool IsEmail(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && !value.AsSpan(0, at).ContainsAny(NotInNames) && UrlRules.IsWebAddress("https://" + value[(at + 1)..])
            && !value.AsSpan(at + 1).ContainsAny("/@?#:");
    }
}
