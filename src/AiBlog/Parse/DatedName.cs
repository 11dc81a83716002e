namespace AiBlog.Parse;

/// <summary>The name of a post's file or folder, split into its date and the rest: <c>2026-01-31-my-post</c>.</summary>
/// <param name="Date">As written, with a month and a day of one or two digits, but not necessarily a day of the calendar; null when there is none.</param>
internal readonly record struct DatedName(string? Date, string Name)
{
    /// <param name="name">Without folder and extension.</param>
    public static DatedName Of(string name)
    {
        var date = LengthOfDate(name);
        return date > 0 && name.Length > date + 1 && name[date] == '-' ? new DatedName(name[..date], name[(date + 1)..]) : new DatedName(null, name);
    }

    /// <summary>The length of <c>dddd-d[d]-d[d]</c> at the start; 0 when the name starts with something else.</summary>
    private static int LengthOfDate(ReadOnlySpan<char> name)
    {
        var month = Digits(name) == 4 && name.Length > 5 && name[4] == '-' ? Digits(name[5..]) : 0;
        var monthEnd = 5 + month;
        var day = month is 1 or 2 && name.Length > monthEnd && name[monthEnd] == '-' ? Digits(name[(monthEnd + 1)..]) : 0;
        return day is 1 or 2 ? monthEnd + 1 + day : 0;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
