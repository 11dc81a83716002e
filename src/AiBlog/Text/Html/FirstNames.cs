using System.Text;

namespace AiBlog.Text.Html;

/// <summary>Tells of the attributes of one tag, asked in their order, which is the first of its name: that one counts.</summary>
internal sealed class FirstNames
{
    private const int Few = 16;

    // Nearly all tags have few attributes: comparing them costs less than a set.
    private readonly List<string> few = [];
    private HashSet<string>? many;

    /// <summary>False when the name was there before; letters of ASCII are the same in either case, and no others.</summary>
    public bool Add(ReadOnlySpan<char> name)
    {
        if (many is not null)
        {
            return many.Add(Lower(name));
        }

        foreach (var known in few)
        {
            if (Ascii.EqualsIgnoreCase(name, known))
            {
                return false;
            }
        }

        few.Add(name.ToString());
        if (few.Count == Few)
        {
            many = new HashSet<string>(few.Select(known => Lower(known)), StringComparer.Ordinal);
        }

        return true;
    }

    private static string Lower(ReadOnlySpan<char> name) => string.Create(name.Length, name, (lower, written) =>
    {
        for (var i = 0; i < written.Length; i++)
        {
            lower[i] = char.IsAsciiLetterUpper(written[i]) ? (char)(written[i] | 0x20) : written[i];
        }
    });
}
