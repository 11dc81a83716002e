namespace AiBlog.Import.WordPress;

/// <summary>A comment as an export has it.</summary>
internal sealed record WxrComment(string Id, string Author, string Url, string Date, string Content, string Approved, string Type, string Parent, string UserId);
