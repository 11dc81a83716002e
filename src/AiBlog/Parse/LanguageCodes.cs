using System.Collections.Frozen;
using AiBlog.Config;

namespace AiBlog.Parse;

/// <summary>Tells language tags in file names from other short words, such as the <c>js</c> of <c>node.js.md</c>.</summary>
internal static class LanguageCodes
{
    /// <summary>The two-letter codes of ISO 639-1.</summary>
    private static readonly FrozenSet<string> Codes = (
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy "
        + "ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv "
        + "mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st "
        + "su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag as BCP 47 writes it: <c>de</c>, <c>pt-BR</c> also for <c>pt_br</c>, <c>zh-Hans</c>; null when the text is none.</summary>
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
