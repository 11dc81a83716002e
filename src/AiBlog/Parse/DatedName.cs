namespace AiBlog.Parse;

/// <summary>The name of a post's file or folder, taken apart: <c>2026-01-31-my-post</c>.</summary>
/// <param name="Date">As written, of the shape <c>dddd-dd-dd</c> but not necessarily a day of the calendar; null when there is none.</param>
internal readonly record struct DatedName(string? Date, string Name)
{
    private const int DateLength = 10;

    /// <param name="name">Without folder and extension.</param>
    public static DatedName Of(string name) =>
        name.Length > DateLength + 1 && name[DateLength] == '-' && HasDateShape(name.AsSpan(0, DateLength))
            ? new DatedName(name[..DateLength], name[(DateLength + 1)..])
            : new DatedName(null, name);

    private static bool HasDateShape(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i is 4 or 7 ? text[i] != '-' : !char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
