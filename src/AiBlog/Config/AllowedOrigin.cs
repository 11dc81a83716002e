using AiBlog.Diagnostics;

namespace AiBlog.Config;

/// <summary>Another origin from which pages may load without asking the reader.</summary>
/// <param name="Origin">As <see cref="Text.WebOrigin"/> writes it.</param>
/// <param name="Reason">Shown to readers on the privacy page.</param>
internal sealed record AllowedOrigin(Placed<string> Origin, string Reason);
