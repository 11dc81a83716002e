namespace AiBlog.Tests.House;

/// <summary>A list of faults that fails a test whole: every line of it is shown, not only the first.</summary>
internal static class Findings
{
    public static void AssertNone(string rule, IEnumerable<string> findings)
    {
        var found = findings.ToList();
        Assert.True(found.Count == 0, $"{rule}\n  {string.Join("\n  ", found)}\n({found.Count})");
    }
}
