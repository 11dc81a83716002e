using AiBlog.Diagnostics;

namespace AiBlog.Parse;

/// <summary>Where the keys of a file stand and where its text begins; a fault when there are no keys to be found.</summary>
internal readonly record struct FrontMatterBounds(int Start, int Length, int BodyOffset, Diagnostic? Fault);
