namespace AiBlog.Import.Bodies;

/// <summary>Where the destination of a Markdown link or image is written.</summary>
internal readonly record struct LinkSpan(int Start, int End, bool IsImage);
