using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Privacy.Gate;
using AiBlog.Render.Gate;
using AiBlog.Text;

namespace AiBlog.Build;

/// <summary>Reports what HTML files load from other origins that are copied byte for byte: no gate can be in them.</summary>
internal static class CopiedPages
{
    public static void Find(SiteFolder folder, GateRules rules, GateReport report)
    {
        foreach (var file in folder.Static.Concat(folder.Media))
        {
            switch (Path.GetExtension(file.Path).ToLowerInvariant())
            {
                case ".html" or ".htm" or ".shtml":
                    Look(TextOf(file), rules, report);
                    break;
                case ".xhtml" or ".xht" or ".xml" or ".xsl" or ".xslt" or ".mathml":
                    CopiedXml.Look(file.Path, file.Read(), rules, report);
                    break;
            }
        }
    }

    /// <summary>In the encodings of old pages, tags and URLs are the same bytes.</summary>
    private static SourceText TextOf(MediaFile file)
    {
        var bytes = file.Read();
        return TextDecoder.TryDecode(file.Path, bytes, out var text, out _) ? text : new SourceText(file.Path, TextDecoder.WithLineFeeds(Encoding.Latin1.GetString(bytes)));
    }

    private static void Look(SourceText page, GateRules rules, GateReport report)
    {
        if (ForeignScan.IsClean(page.Text, rules.OwnOrigin))
        {
            return;
        }

        if (PageTree.ReadBoth(page.Text, rules, page.PlaceOf) is not { } trees)
        {
            report.Add(GateFaults.DeepFile(page.PlaceOf(0)));
            return;
        }

        foreach (var finding in trees.SelectMany(tree => tree.Findings))
        {
            report.AddCopied(finding);
        }
    }
}
