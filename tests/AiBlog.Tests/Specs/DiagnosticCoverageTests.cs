using System.Text.RegularExpressions;
using AiBlog.Tests.Commands;
using AiBlog.Tests.Emit;
using AiBlog.Tests.House;
using AiBlog.Tests.Keys;
using AiBlog.Tests.Load;
using AiBlog.Tests.Markdown;
using AiBlog.Tests.Privacy;

namespace AiBlog.Tests.Specs;

/// <summary>Every code has a case that shows its exact place.</summary>
public sealed partial class DiagnosticCoverageTests
{
    /// <summary>What no folder of plain files can bring about, and the test that does.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["dead-link"] = $"{nameof(CheckExternalTests)}.{nameof(CheckExternalTests.Broken_links_to_other_sites_are_reported_at_their_places)}",
        ["gate-missed"] = $"{nameof(PageGateTests)}.{nameof(PageGateTests.A_load_that_is_left_in_a_body_stops_the_build)}",
        ["link-outside-site"] = $"{nameof(FolderLinkTests)}.{nameof(FolderLinkTests.A_link_out_of_the_site_is_refused)}",
        ["link-to-folder"] = $"{nameof(FolderLinkTests)}.{nameof(FolderLinkTests.A_link_to_a_folder_is_refused)}",
        ["markdown-line-too-long"] = nameof(MarkdownFaultsTests),
        ["markdown-too-complex"] = nameof(MarkdownFaultsTests),
        ["markdown-too-long"] = nameof(MarkdownFaultsTests),
        ["output-busy"] = $"{nameof(SiteWriterTests)}.{nameof(SiteWriterTests.A_second_build_into_the_same_output_is_told_so)}",
        ["output-is-link"] = $"{nameof(OutputGuardTests)}.{nameof(OutputGuardTests.An_output_that_is_a_link_is_refused)}",
        ["special-file"] = $"{nameof(SpecialFileTests)}.{nameof(SpecialFileTests.A_pipe_is_skipped_with_a_warning)}",
        ["updated-before-date"] = $"{nameof(FrontMatterReaderTests)}.{nameof(FrontMatterReaderTests.A_fault_is_told_at_its_value)}",
        ["unreachable-link"] = $"{nameof(CheckExternalTests)}.{nameof(CheckExternalTests.Broken_links_to_other_sites_are_reported_at_their_places)}",
        ["work-folder-not-ours"] = $"{nameof(WorkFolderGuardTests)}.{nameof(WorkFolderGuardTests.A_link_in_the_work_folder_is_refused_and_nothing_is_written_through_it)}",
        ["yaml-too-large"] = nameof(YamlTreeTests),
    };

    [Fact]
    public void Every_code_stands_with_its_place_in_a_spec_or_in_the_list_of_other_tests()
    {
        var shown = Directory.EnumerateFiles(Repository.PathOf("tests/AiBlog.Tests/Specs"), "console.txt", SearchOption.AllDirectories).SelectMany(File.ReadLines)
            .Select(line => Diagnostic().Match(line).Groups["code"].Value)
            .ToHashSet(StringComparer.Ordinal);
        Findings.AssertNone("A code without a Spec:", DiagnosticCodes.All().Keys.Where(code => !shown.Contains(code) && !Elsewhere.ContainsKey(code)));
        Findings.AssertNone("A Spec shows it now, so take it out of the list:", Elsewhere.Keys.Where(shown.Contains));
    }

    [Fact]
    public void The_tests_in_the_list_name_their_codes()
    {
        var sources = Repository.Sources("tests/AiBlog.Tests").ToLookup(source => source.TypeName, source => source.Text, StringComparer.Ordinal);
        Findings.AssertNone(
            "The test does not name the code:",
            Elsewhere.Where(entry => !sources[entry.Value.Split('.')[0]].Any(text => text.Contains(entry.Key, StringComparison.Ordinal))).Select(entry => $"{entry.Key}: {entry.Value}"));
    }

    [GeneratedRegex(@"^(?:theme:)?[^:]+:\d+:\d+: (?:error|warning) (?<code>[a-z0-9-]+): ")]
    private static partial Regex Diagnostic();
}
