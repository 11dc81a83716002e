namespace AiBlog.Text;

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
