using AiBlog.Parse;

namespace AiBlog.Import.WordPress;

/// <summary>What the first reading of an export keeps of an item: enough to link to it.</summary>
/// <param name="Number">Its post id; ids of several exports of one site are the same.</param>
/// <param name="OldPath">The path of its permalink; null when it had none that readers saw.</param>
internal sealed record WpEntry(string Number, string Type, string Status, string? OldPath, string Name, string Title, string? Date)
{
    public string Parent { get; init; } = "0";

    /// <summary>For attachments: where the file is.</summary>
    public string? FileUrl { get; init; }

    public string Alt { get; init; } = "";

    public string Caption { get; init; } = "";

    /// <summary>Only of reusable blocks, which posts include.</summary>
    public string Content { get; init; } = "";

    public string? Category { get; init; }

    public ContentKind Kind { get; init; }

    public string Slug { get; init; } = "";

    public string Target { get; init; } = "";

    public string Link => "/" + Target["content/".Length..];

    public bool IsContent => Target.Length > 0;

    public bool IsAttachment => Type == "attachment";
}
