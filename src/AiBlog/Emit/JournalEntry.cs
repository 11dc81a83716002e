namespace AiBlog.Emit;

/// <summary>One file of a <see cref="Journal"/>.</summary>
/// <param name="Length">Of the staged file, in bytes; 0 when none is staged.</param>
/// <param name="Path">Relative to the output, forward slashes.</param>
internal sealed record JournalEntry(JournalStep Step, long Length, string Path)
{
    public bool IsStaged => Step is JournalStep.Replace or JournalStep.Add;

    public bool IsFormer => Step != JournalStep.Add;
}
