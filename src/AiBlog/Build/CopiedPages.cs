using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Privacy;
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
                case ".html" or ".htm" or ".shtml" when TextDecoder.TryDecode(file.Path, file.Read(), out var text, out _) && !ForeignScan.IsClean(text.Text, rules.OwnOrigin):
                    Look(text, rules, report);
                    break;
                case ".xhtml" or ".xht" or ".xml" or ".xsl" or ".xslt" or ".mathml":
                    CopiedXml.Look(file.Path, file.Read(), rules, report);
                    break;
            }
        }
    }

    private static void Look(SourceText page, GateRules rules, GateReport report)
    {
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
