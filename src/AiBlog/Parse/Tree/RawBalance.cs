using System.Collections.Frozen;

namespace AiBlog.Parse.Tree;

/// <summary>Which of the author's elements are open in a body: it finds end tags without a start and start tags without an end, and bounds
/// how many are open.</summary>
/// <remarks>An HTML parser does work for every open element at every tag, so without a bound a long body would cost the square of its
/// length.</remarks>
internal sealed class RawBalance(int mostOpen = RawBalance.MostOpen)
{
    /// <summary>Real posts stay below 30.</summary>
    public const int MostOpen = 128;

    /// <summary>A parser repeats an unclosed element of this kind in every block that follows, three times at most when they are
    /// equal.</summary>
    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(
        StringComparer.Ordinal, "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /// <summary>Their end tag may be left out, and then a parser finds where they end.</summary>
    private static readonly FrozenSet<string> Optional = FrozenSet.Create(
        StringComparer.Ordinal, "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup",
        "caption", "html", "head", "body");

    private readonly List<(string Name, string Tag, TreeMark Mark)> open = [];
    private readonly Dictionary<string, int> openByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> cutByTag = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> escaped = new(StringComparer.Ordinal);
    private int cut;

    /// <summary>The elements that nothing has closed, outermost first.</summary>
    public IEnumerable<(string Name, TreeMark Mark)> Open => open.Select(element => (element.Name, element.Mark));

    public bool IsInForeign => CountOf("svg") + CountOf("math") > 0;

    public bool IsInDrawing => CountOf("svg") > 0;

    public bool IsFull => open.Count + cut >= mostOpen;

    public void Start(string name, string tag, TreeMark mark)
    {
        if (Optional.Contains(name))
        {
            openByName[name] = CountOf(name) + 1;
            return;
        }

        if (name == "a" && CountOf("a") > 0)
        {
            // A link ends the link around it.
            End("a");
        }

        open.Add((name, tag, mark));
        openByName[name] = CountOf(name) + 1;
    }

    /// <summary>False when no such element is open.</summary>
    /// <param name="cutOff">Called for each element in it that has no end tag; a parser would let some of them run on.</param>
    public bool End(string name, Action<string, TreeMark>? cutOff = null)
    {
        if (CountOf(name) == 0)
        {
            return CutOff(name);
        }

        if (Optional.Contains(name))
        {
            return true;
        }

        while (true)
        {
            var (last, tag, mark) = open[^1];
            open.RemoveAt(open.Count - 1);
            openByName[last] = CountOf(last) - 1;
            if (last == name)
            {
                return true;
            }

            if (Formatting.Contains(last))
            {
                var count = cutByTag.GetValueOrDefault(tag);
                cutByTag[tag] = count + 1;
                cut += count < 3 ? 1 : 0;
                CutNames[last] = CutNames.GetValueOrDefault(last) + 1;
            }
            else
            {
                cutOff?.Invoke(last, mark);
            }
        }
    }

    /// <summary>Closes the link that is open, and returns where it was opened.</summary>
    public TreeMark? EndLink()
    {
        if (CountOf("a") == 0)
        {
            return null;
        }

        var mark = open.FindLast(element => element.Name == "a").Mark;
        End("a");
        return mark;
    }

    /// <summary>Closes SVG and MathML: no Markdown block can be in it.</summary>
    public void LeaveForeign()
    {
        while (IsInForeign)
        {
            End(CountOf("svg") > 0 ? "svg" : "math");
        }
    }

    /// <summary>Notes a start tag that is shown as text, and so is its end tag.</summary>
    public void Escape(string name) => escaped[name] = escaped.GetValueOrDefault(name) + 1;

    /// <summary>Whether a start tag of this name is shown as text, and its end tag is still to come.</summary>
    public bool IsEscaped(string name) => escaped.GetValueOrDefault(name) > 0;

    /// <summary>Takes the end tag of a start tag that is shown as text; false when there is none.</summary>
    public bool WasEscaped(string name)
    {
        var count = escaped.GetValueOrDefault(name);
        escaped[name] = Math.Max(0, count - 1);
        return count > 0;
    }

    private Dictionary<string, int> CutNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes the end tag of an element that another end tag has cut off before.</summary>
    private bool CutOff(string name)
    {
        if (CutNames.GetValueOrDefault(name) == 0)
        {
            return false;
        }

        CutNames[name]--;
        return true;
    }

    private int CountOf(string name) => openByName.GetValueOrDefault(name);
}
