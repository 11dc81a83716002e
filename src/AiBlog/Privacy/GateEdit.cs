namespace AiBlog.Privacy;

/// <summary>A stretch of HTML and what stands there instead.</summary>
internal readonly record struct GateEdit(int Start, int End, string Text);
