namespace AiBlog.Link.Related;

/// <param name="Id">Of a post in the site, or a place in a list.</param>
/// <param name="Key">Above 0, without an upper bound.</param>
internal readonly record struct Ranked(int Id, float Key)
{
    /// <summary>The higher key first; of equal ones the lower id.</summary>
    public static int Compare(Ranked one, Ranked two) => one.Key == two.Key ? one.Id.CompareTo(two.Id) : two.Key.CompareTo(one.Key);
}
