namespace AiBlog.Text.Highlighting;

/// <summary>A region being read, or one that waits for the end of the code inside it.</summary>
/// <param name="FenceStart">Where its free part or delimiter stands in the code.</param>
/// <param name="IsIndented">Its closing delimiter may be indented.</param>
/// <param name="Brackets">How many brackets of the hole's kind are open inside the hole.</param>
internal readonly record struct OpenRegion(Region? Region, int FenceStart, int FenceLength, bool IsIndented, int Brackets);
