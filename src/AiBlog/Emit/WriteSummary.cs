namespace AiBlog.Emit;

/// <summary>What a commit did to the output, in files.</summary>
internal sealed record WriteSummary(int Total, int Written, int Removed);
