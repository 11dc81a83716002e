namespace AiBlog.Text.Html;

/// <summary>The candidates of a srcset attribute (HTML standard, 4.8.4.2.2).</summary>
internal static class Srcset
{
    private static readonly char[] Spaces = [' ', '\t', '\n', '\f', '\r'];

    /// <summary>Each candidate's address and what is said of it (<c>2x</c>, <c>480w</c>, or nothing).</summary>
    public static IEnumerable<(string Url, string Descriptor)> Parse(string value)
    {
        var at = 0;
        while (true)
        {
            while (at < value.Length && (value[at] == ',' || Spaces.Contains(value[at])))
            {
                at++;
            }

            if (at == value.Length)
            {
                yield break;
            }

            var end = EndOf(value, at, Spaces);
            var url = value[at..end];
            at = end;
            if (url[^1] == ',')
            {
                yield return (url.TrimEnd(','), "");
                continue;
            }

            var comma = EndOf(value, at, [',']);
            yield return (url, value[at..comma].Trim(Spaces));
            at = comma;
        }
    }

    /// <summary>The same candidates with other addresses; those for which there is none are left out.</summary>
    public static string Rewrite(string value, Func<string, string?> rewrite) => string.Join(", ", Parse(value)
        .Select(candidate => (Url: rewrite(candidate.Url), candidate.Descriptor))
        .Where(candidate => candidate.Url is not null)
        .Select(candidate => candidate.Descriptor.Length == 0 ? candidate.Url : candidate.Url + " " + candidate.Descriptor));

    private static int EndOf(string value, int from, char[] ends)
    {
        var at = value.IndexOfAny(ends, from);
        return at < 0 ? value.Length : at;
    }
}
