namespace AiBlog.Import.Folders;

/// <summary>What a text file is for the old generator.</summary>
internal enum EntryRole
{
    /// <summary>No content: a template, a readme, a configuration.</summary>
    None,

    Post,
    Draft,
    Page,

    /// <summary>A post when it has a date, else a page.</summary>
    ByDate,

    /// <summary>The list page of a folder; its text is kept as a page when there is any.</summary>
    Section,
}
