using System.Collections.Frozen;
using AiBlog.Config;
using AiBlog.Load;

namespace AiBlog.Parse;

/// <summary>What the path of a post or page says: its folder and name without date, ending, and language.</summary>
/// <param name="Stem">The path without ending and language; for a bundle without <c>/index</c> too. Translations of one text share
/// it.</param>
/// <param name="IsIndex">True for NAME/index.md: the files of its folder belong to it.</param>
/// <param name="Language">The tag in <c>launch.de.md</c>; null when the name has none.</param>
internal sealed record FileName(string Stem, bool IsIndex, string? Language)
{
    private const string Index = "/index";

    /// <param name="hasLanguage">Whether a path without its ending, such as <c>posts/launch.de</c>, ends with a language.</param>
    public static FileName Of(string path, Func<string, bool> hasLanguage)
    {
        var whole = MarkdownFiles.WithoutEnding(path);
        var language = hasLanguage(whole) ? LanguageOf(whole) : null;
        var named = language is null ? whole : whole[..whole.LastIndexOf('.')];
        var isIndex = named.EndsWith(Index, StringComparison.OrdinalIgnoreCase);
        return new FileName(isIndex ? named[..^Index.Length] : named, isIndex, language);
    }

    /// <summary>The part of a path behind the last dot of its name as a language tag; null when there is none.</summary>
    public static string? LanguageOf(string whole)
    {
        var dot = whole.LastIndexOf('.');
        return dot > whole.LastIndexOf('/') + 1 ? LanguageCodes.TagOf(whole[(dot + 1)..]) : null;
    }

    /// <summary>The last part of the stem.</summary>
    public string Last => Stem[(Stem.LastIndexOf('/') + 1)..];
}

/// <summary>Reads the names of all posts and pages together, because only its neighbours say whether <c>css.ts.md</c> is written in
/// Tsonga.</summary>
internal sealed class FileNames
{
    private readonly FrozenSet<string> translated;

    /// <param name="isSpoken">Whether the theme has strings in a language, which makes a tag likely without a neighbour too.</param>
    public FileNames(IEnumerable<string> paths, Func<string, bool> isSpoken)
    {
        var wholes = paths.Select(MarkdownFiles.WithoutEnding).ToList();
        var bare = wholes.Where(whole => FileName.LanguageOf(whole) is null).Select(WithoutIndex)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var byBase = wholes.Where(whole => FileName.LanguageOf(whole) is not null).ToLookup(BaseOf, StringComparer.OrdinalIgnoreCase);
        translated = byBase
            .SelectMany(group =>
                group.Where(whole =>
                bare.Contains(group.Key) || group.Skip(1).Any() || IsIndex(whole) || isSpoken(FileName.LanguageOf(whole) ?? "")))
            .ToFrozenSet(StringComparer.Ordinal);
    }

    public FileName this[string path] => FileName.Of(path, translated.Contains);

    private static string BaseOf(string whole) => WithoutIndex(whole[..whole.LastIndexOf('.')]);

    private static bool IsIndex(string whole) => whole[..whole.LastIndexOf('.')].EndsWith("/index", StringComparison.OrdinalIgnoreCase);

    private static string WithoutIndex(string whole) =>
        whole.EndsWith("/index", StringComparison.OrdinalIgnoreCase) ? whole[..^"/index".Length] : whole;
}

/// <summary>The name of a post's file or folder, split into its date and the rest: <c>2026-01-31-my-post</c>.</summary>
/// <param name="Date">As written, with a month and a day of one or two digits, but not necessarily a day of the calendar; null when there
/// is none.</param>
internal readonly record struct DatedName(string? Date, string Name)
{
    /// <param name="name">Without folder and extension.</param>
    public static DatedName Of(string name)
    {
        var date = LengthOfDate(name);
        return date > 0 && name.Length > date + 1 && name[date] == '-'
            ? new DatedName(name[..date], name[(date + 1)..])
            : new DatedName(null, name);
    }

    /// <summary>The length of <c>dddd-d[d]-d[d]</c> at the start; 0 when the name starts with something else.</summary>
    private static int LengthOfDate(ReadOnlySpan<char> name)
    {
        var month = Digits(name) == 4 && name.Length > 5 && name[4] == '-' ? Digits(name[5..]) : 0;
        var monthEnd = 5 + month;
        var day = month is 1 or 2 && name.Length > monthEnd && name[monthEnd] == '-' ? Digits(name[(monthEnd + 1)..]) : 0;
        return day is 1 or 2 ? monthEnd + 1 + day : 0;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}

/// <summary>Tells language tags in file names from other short words, such as the <c>js</c> of <c>node.js.md</c>.</summary>
internal static class LanguageCodes
{
    /// <summary>The two-letter codes of ISO 639-1.</summary>
    private static readonly FrozenSet<string> Codes = (
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu "
            + "fa ff fi fj fo fr fy "
        + "ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky "
        + "la lb lg li ln lo lt lu lv "
        + "mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg "
        + "si sk sl sm sn so sq sr ss st "
        + "su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag as BCP 47 writes it: <c>de</c>, <c>pt-BR</c> also for <c>pt_br</c>, <c>zh-Hans</c>; null when the text is
    /// none.</summary>
    public static string? TagOf(string text)
    {
        var parts = text.Split('-', '_');
        if (!Codes.Contains(parts[0]) || !LanguageTag.IsValid(string.Join('-', parts)))
        {
            return null;
        }

        return string.Join('-', parts.Select((part, at) => (at, part.Length) switch
        {
            (0, _) => part.ToLowerInvariant(),
            (_, 2) => part.ToUpperInvariant(),
            (_, 4) when char.IsAsciiLetter(part[0]) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
            _ => part.ToLowerInvariant(),
        }));
    }
}

/// <summary>A post of the stream, or a page outside it.</summary>
internal enum ContentKind
{
    Post,
    Page,
}
