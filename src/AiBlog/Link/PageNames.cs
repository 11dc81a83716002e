using System.Collections.Immutable;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Parse;
using AiBlog.Text;

namespace AiBlog.Link;

/// <summary>Reports pages whose file or folder names cannot be parts of an address.</summary>
internal static class PageNames
{
    public static void Check(ImmutableArray<(ParsedFile File, string Url)> pages, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var (file, url) in pages)
        {
            foreach (var part in url.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != file.Front.Slug?.Value))
            {
                if (Slug.Check(part) is { } fault)
                {
                    diagnostics.Add(LinkFaults.SlugInFileName(file.Front.Place, part, SlugReasons.Of(fault)));
                }
            }
        }
    }
}
