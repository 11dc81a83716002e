using AiBlog.Diagnostics;

namespace AiBlog.Parse;

/// <summary>A moment as its author wrote it, with the offset of its zone or of the site's.</summary>
/// <param name="HasTime">False for a day alone; then the moment is the day's beginning.</param>
internal sealed record PostDate(DateTimeOffset Value, bool HasTime, Place Place);
