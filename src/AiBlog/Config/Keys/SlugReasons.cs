using AiBlog.Text;

namespace AiBlog.Config.Keys;

/// <summary>Why a slug cannot stand, as a clause of a message.</summary>
internal static class SlugReasons
{
    public static string Of(SlugFault fault) => fault switch
    {
        SlugFault.Empty => "it is empty",
        SlugFault.TooLong => "it is too long",
        SlugFault.Separator => "it holds a slash",
        SlugFault.DotDot => "it holds two dots in a row",
        SlugFault.Percent => "it holds a percent sign",
        SlugFault.Control => "it holds an invisible control character",
        SlugFault.ForbiddenCharacter => "it holds one of < > : \" | ? * #",
        SlugFault.FormatCharacter => "it holds an invisible character",
        SlugFault.NotComposed => "it holds a letter and its accent as two characters; type it anew",
        SlugFault.TrailingDotOrSpace => "it ends with a dot or a space",
        SlugFault.ReservedName => "Windows keeps this name for a device",
        _ => "it cannot be the name of a folder",
    };
}
