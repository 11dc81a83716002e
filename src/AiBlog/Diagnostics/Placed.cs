namespace AiBlog.Diagnostics;

/// <summary>A value and where its author wrote it, for the stages that judge it after the file is parsed.</summary>
internal readonly record struct Placed<T>(T Value, Place Place);
