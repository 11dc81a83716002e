namespace AiBlog.Tests.House;

/// <summary>The folders of src/AiBlog from top to bottom. A folder may use only what stands below its own line.</summary>
internal static class Layers
{
    /// <summary>Folders in one line are siblings that do not know each other.</summary>
    private static readonly string[][] TopToBottom =
    [
        ["Commands"],
        ["Build"],
        ["Serve", "Check", "Import"],
        ["Emit"],
        ["Render"],
        ["Link"],
        ["Parse"],
        ["Themes"],
        ["Privacy"],
        ["Images"],
        ["Config"],
        ["Text"],
        ["Load"],
        ["Store"],
        ["Diagnostics", "Threads"],
    ];

    public static IReadOnlyList<string> All { get; } = [.. TopToBottom.SelectMany(line => line)];

    public static bool IsKnown(string layer) => All.Contains(layer);

    public static bool MayUse(string layer, string used) =>
        layer == used || Height(used) > Height(layer);

    private static int Height(string layer) => Array.FindIndex(TopToBottom, line => line.Contains(layer));
}
