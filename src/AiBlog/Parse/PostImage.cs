using AiBlog.Diagnostics;

namespace AiBlog.Parse;

/// <summary>A post's lead picture. An empty <paramref name="Alt"/> means that none was written.</summary>
internal sealed record PostImage(Placed<string> Src, string Alt, string? Caption, string? Credit);
