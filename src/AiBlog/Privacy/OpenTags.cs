namespace AiBlog.Privacy;

/// <summary>The stack of open elements, with an index by name so that a search costs the same at any depth.</summary>
internal sealed class OpenTags
{
    private readonly List<MarkupTag> tags = [];
    private readonly Dictionary<string, Stack<int>> levels = new(StringComparer.Ordinal);
    private readonly Stack<int> templates = new();

    public int Count => tags.Count;

    public MarkupTag? Innermost => tags.Count > 0 ? tags[^1] : null;

    /// <summary>The level of the innermost HTML template; -1 when none is open.</summary>
    public int TemplateLevel => templates.TryPeek(out var level) ? level : -1;

    public void Push(MarkupTag tag)
    {
        if (!levels.TryGetValue(tag.Name, out var ofName))
        {
            levels.Add(tag.Name, ofName = new Stack<int>());
        }

        ofName.Push(tags.Count);
        if (IsTemplate(tag))
        {
            templates.Push(tags.Count);
        }

        tags.Add(tag);
    }

    public MarkupTag Pop()
    {
        var tag = tags[^1];
        tags.RemoveAt(tags.Count - 1);
        levels[tag.Name].Pop();
        if (IsTemplate(tag))
        {
            templates.Pop();
        }

        return tag;
    }

    /// <summary>The level of the innermost element of that name; -1 when none is open.</summary>
    public int LevelOf(string name) => levels.TryGetValue(name, out var ofName) && ofName.TryPeek(out var level) ? level : -1;

    /// <summary>The level of the innermost element of any of these names; -1 when none is open.</summary>
    public int LevelOf(string[] names)
    {
        var innermost = -1;
        foreach (var name in names)
        {
            innermost = Math.Max(innermost, LevelOf(name));
        }

        return innermost;
    }

    private static bool IsTemplate(MarkupTag tag) => tag.Is("template") && !tag.IsForeign;
}
