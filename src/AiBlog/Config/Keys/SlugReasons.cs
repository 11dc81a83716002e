using AiBlog.Text;

namespace AiBlog.Config.Keys;

/// <summary>Why a slug cannot stand, as a clause of a message.</summary>
internal static class SlugReasons
{
    public static string Of(SlugFault fault) => fault switch
    {
        SlugFault.Empty => "it is empty",
        SlugFault.TooLong => "it is too long",
        SlugFault.Separator => "it contains a slash",
        SlugFault.DotDot => "it contains two dots in a row",
        SlugFault.Percent => "it contains a percent sign",
        SlugFault.Control => "it contains an invisible control character",
        SlugFault.ForbiddenCharacter => "it contains one of < > : \" | ? * #",
        SlugFault.FormatCharacter => "it contains an invisible character",
        SlugFault.NotComposed => "it contains a letter and its accent as two characters; type it again",
        SlugFault.TrailingDotOrSpace => "it ends with a dot or a space",
        SlugFault.ReservedName => "Windows keeps this name for a device",
        _ => "it cannot be the name of a folder",
    };
}
