using AiBlog.Config;
using AiBlog.Text;

namespace AiBlog.Link;

/// <summary>From a path of the site (<c>/tags/</c>) to an address.</summary>
internal static class Addresses
{
    /// <summary>As pages write it: below the base path, percent-encoded.</summary>
    public static string Href(this BaseUrl site, string path) => site.Path + UrlRules.EncodePath(path.TrimStart('/'));

    /// <summary>With the origin.</summary>
    public static string Absolute(this BaseUrl site, string path) => site.Origin + site.Href(path);
}
