using AiBlog.Text.Html;

namespace AiBlog.Privacy;

/// <summary>The content of a template is loaded by nobody, unless it declares a shadow root.</summary>
internal static class InertTemplate
{
    public static bool Is(ref TagScanner tag) => tag.Kind == TagKind.Start && !tag.IsForeign && tag.Is("template") && !tag.TryAttribute("shadowrootmode", out _);

    /// <summary>Goes to the end of the template, in doubt to an earlier one: what is looked at twice does no harm.</summary>
    public static void Skip(ref TagScanner tag)
    {
        for (var depth = 1; depth > 0 && tag.Next();)
        {
            if (tag.Is("template") && tag.Kind is TagKind.Start or TagKind.End && !(tag.IsForeign && tag.Kind == TagKind.Start))
            {
                depth += tag.Kind == TagKind.Start ? 1 : -1;
            }
        }
    }
}
