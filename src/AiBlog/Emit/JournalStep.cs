namespace AiBlog.Emit;

/// <summary>What a commit does to one file. The numbers are part of the journal's format.</summary>
internal enum JournalStep
{
    /// <summary>The file of the last build stays.</summary>
    Keep = 0,

    /// <summary>The file of the last build is removed.</summary>
    Remove = 1,

    /// <summary>A staged file replaces the file of the last build.</summary>
    Replace = 2,

    /// <summary>A staged file is new: at its path there was nothing.</summary>
    Add = 3,
}
