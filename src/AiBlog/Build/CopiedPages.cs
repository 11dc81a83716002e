using AiBlog.Load;
using AiBlog.Privacy;
using AiBlog.Text;

namespace AiBlog.Build;

/// <summary>Tells what pages load from others that are copied byte for byte: no gate can stand in them.</summary>
internal static class CopiedPages
{
    public static void Find(SiteFolder folder, GateRules rules, GateReport report)
    {
        foreach (var file in folder.Static.Concat(folder.Media))
        {
            switch (Path.GetExtension(file.Path).ToLowerInvariant())
            {
                case ".html" or ".htm" or ".shtml" when TextDecoder.TryDecode(file.Path, file.Read(), out var text, out _) && !ForeignScan.IsClean(text.Text, rules.OwnOrigin, isAuthors: false):
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
        var notes = new GateNotes(rules, null, page.PlaceOf);
        GateFinder.Look(page.Text, MarkupTree.Read(page.Text), notes);
        foreach (var finding in notes.Findings)
        {
            report.AddCopied(finding, page.PlaceOf(finding.Offset));
        }
    }
}
