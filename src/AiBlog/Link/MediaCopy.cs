using AiBlog.Load;

namespace AiBlog.Link;

/// <summary>A file that is copied into the output, to a path relative to it.</summary>
internal sealed record MediaCopy(MediaFile File, string OutputPath);
