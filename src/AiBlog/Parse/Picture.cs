using AiBlog.Load;

namespace AiBlog.Parse;

/// <summary>A file beside a post, with its size in pixels when it is a picture whose header says so.</summary>
internal sealed record Picture(MediaFile File, int? Width, int? Height);
