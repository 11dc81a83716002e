using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace AiBlog.Text.Slugs;

/// <summary>Whether a slug that an author wrote can stand as it is.</summary>
internal static class SlugRules
{
    private const int MostBytes = 200;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>:\"|?*#");

    private static readonly FrozenSet<string> Reserved = (
        "con prn aux nul conin$ conout$ com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 com\u00B9 com\u00B2 com\u00B3 "
        + "lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 lpt\u00B9 lpt\u00B2 lpt\u00B3")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first fault; null when the slug is good.</summary>
    public static SlugFault? Check(string slug)
    {
        if (slug.Length == 0)
        {
            return SlugFault.Empty;
        }

        return CheckCharacters(slug) ?? CheckWhole(slug);
    }

    /// <summary>Whether Windows takes the name for a device, with or without an extension.</summary>
    public static bool IsReserved(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return Reserved.Contains((dot < 0 ? name : name[..dot]).TrimEnd(' '));
    }

    private static SlugFault? CheckWhole(string slug)
    {
        if (slug.Contains("..", StringComparison.Ordinal))
        {
            return SlugFault.DotDot;
        }

        if (slug[^1] == '.' || char.IsWhiteSpace(slug[^1]))
        {
            return SlugFault.TrailingDotOrSpace;
        }

        if (IsReserved(slug))
        {
            return SlugFault.ReservedName;
        }

        return Encoding.UTF8.GetByteCount(slug) > MostBytes ? SlugFault.TooLong : null;
    }

    private static SlugFault? CheckCharacters(string slug)
    {
        var last = '\0';
        foreach (var rune in slug.EnumerateRunes())
        {
            if (CheckCharacter(rune) is { } fault)
            {
                return fault;
            }

            var c = rune.IsBmp ? (char)rune.Value : '\0';
            if (Compositions.Compose(last, c) is not null)
            {
                return SlugFault.NotComposed;
            }

            last = c;
        }

        return null;
    }

    private static SlugFault? CheckCharacter(Rune rune)
    {
        if (rune.Value is '/' or '\\')
        {
            return SlugFault.Separator;
        }

        if (rune.Value == '%')
        {
            return SlugFault.Percent;
        }

        if (rune.IsAscii && Forbidden.Contains((char)rune.Value))
        {
            return SlugFault.ForbiddenCharacter;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => SlugFault.Control,
            UnicodeCategory.Format => SlugFault.FormatCharacter,
            _ => rune == Rune.ReplacementChar ? SlugFault.Control : null,
        };
    }
}

/// <summary>Why a slug cannot be the name of a folder and a part of an address on every system.</summary>
internal enum SlugFault
{
    Empty,

    /// <summary>More than 200 bytes of UTF-8.</summary>
    TooLong,

    /// <summary><c>/</c> or <c>\</c>.</summary>
    Separator,

    /// <summary><c>..</c>, which climbs to the folder above.</summary>
    DotDot,

    /// <summary><c>%</c>, which hosts decode.</summary>
    Percent,

    /// <summary>A control character, a line end, NUL, or half a surrogate pair.</summary>
    Control,

    /// <summary>One of <c>&lt; > : " | ? * #</c>, which file systems or addresses keep for themselves.</summary>
    ForbiddenCharacter,

    /// <summary>A character that shows nothing: zero width, direction override.</summary>
    FormatCharacter,

    /// <summary>A letter and a mark that Unicode writes as one character.</summary>
    NotComposed,
    TrailingDotOrSpace,

    /// <summary>A device name of Windows: <c>con</c>, <c>aux.md</c>.</summary>
    ReservedName,
}
