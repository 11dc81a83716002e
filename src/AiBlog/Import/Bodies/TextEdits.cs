using System.Text;

namespace AiBlog.Import.Bodies;

/// <summary>Replacements in one string, applied together. Of two that overlap, the first in the string counts.</summary>
internal sealed class TextEdits(string text)
{
    private readonly List<(int Start, int End, string With)> edits = [];

    public void Replace(int start, int end, string with) => edits.Add((start, end, with));

    public string Apply()
    {
        if (edits.Count == 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var (start, end, with) in edits.OrderBy(edit => edit.Start).ThenByDescending(edit => edit.End))
        {
            if (start >= at)
            {
                result.Append(text, at, start - at).Append(with);
                at = end;
            }
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
