namespace AiBlog.Text;

/// <summary>How long a text takes to read.</summary>
internal static class ReadingTime
{
    // Silent reading of English non-fiction is 238 words a minute (Brysbaert 2019, a review of 190 studies); other European languages and
    // news with names and figures lie a little below.
    private const double WordsAMinute = 220;

    // What sites with Chinese, Japanese and Korean readers reckon with; studies of silent reading lie between 250 and 600 by script
    // and reader (Trauzettel-Klosinski and Dietz 2012 for the low end, reading aloud).
    private const double CharactersAMinute = 500;

    /// <summary>Whole minutes, rounded up, at least one.</summary>
    public static int Minutes(WordCount count) =>
        Math.Max(1, (int)Math.Ceiling((count.Words / WordsAMinute) + (count.Characters / CharactersAMinute)));
}
