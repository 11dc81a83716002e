using AiBlog.Diagnostics;

namespace AiBlog.Privacy.Gate;

/// <summary>An address left out of a stylesheet because it is relative to the text it was written in; it stands between double quotation marks.</summary>
/// <param name="Offset">In UTF-16 units of the sheet it belongs to; holes of one sheet are in ascending order.</param>
internal sealed record StyleHole(int Offset, string Target, Place Place);
