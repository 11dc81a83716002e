using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Parse.Comments;

namespace AiBlog.Link.Comments;

/// <summary>Makes a thread out of the comments of one post. Without recursion over parents: a chain of answers may be as long as there are
/// comments.</summary>
/// <param name="comments">In the order of time.</param>
internal sealed class ThreadBuilder(Post post, ImmutableArray<ParsedComment> comments, bool isModerated,
    ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>Answers to answers; what lies deeper stands beside what it answers.</summary>
    private const int Deepest = 3;

    private const int None = -1;

    private readonly string[] ids = new string[comments.Length];
    private readonly string[] anchors = new string[comments.Length];
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly int[] parents = new int[comments.Length];
    private readonly int[] depths = new int[comments.Length];
    private readonly int[] containers = new int[comments.Length];

    public CommentThread Build()
    {
        NameAll();
        for (var i = 0; i < comments.Length; i++)
        {
            parents[i] = ParentOf(i);
        }

        CutCycles();
        return new CommentThread(Tree());
    }

    private void NameAll()
    {
        var (idNumbers, anchorNumbers) = (Numbers(), Numbers());
        var taken = new HashSet<string>(post.File.Bodies.SelectMany(body => body.Anchors), StringComparer.Ordinal);
        for (var i = 0; i < comments.Length; i++)
        {
            var id = comments[i].Id;
            ids[i] = id.Value;
            if (!byId.TryAdd(id.Value, i))
            {
                diagnostics.Add(CommentFaults.DuplicateId(id.Place, id.Value, comments[byId[id.Value]].Path));
                ids[i] = Free(id.Value, byId.ContainsKey, idNumbers);
                byId.Add(ids[i], i);
            }

            anchors[i] = Free("comment-" + CommentAnchor.Of(ids[i]), taken.Contains, anchorNumbers);
            taken.Add(anchors[i]);
        }
    }

    private static Dictionary<string, int> Numbers() => new(StringComparer.Ordinal);

    /// <param name="numbers">For each name the number to try next; all below it are taken.</param>
    private static string Free(string wanted, Func<string, bool> isTaken, Dictionary<string, int> numbers)
    {
        var name = wanted;
        while (isTaken(name))
        {
            var number = numbers.GetValueOrDefault(wanted, 2);
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
            numbers[wanted] = number + 1;
        }

        return name;
    }

    private int ParentOf(int index)
    {
        foreach (var parent in comments[index].Parents.Where(parent => !IsPost(parent.Value)))
        {
            if (byId.TryGetValue(parent.Value, out var found))
            {
                return found;
            }

            if (int.TryParse(parent.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
                && position <= comments.Length)
            {
                return position - 1;
            }

            diagnostics.Add(CommentFaults.UnknownParent(parent.Place, parent.Value));
            return None;
        }

        return None;
    }

    /// <summary>Forms that name the post itself as the parent of a comment at the top: by slug, by address, or as number 0.</summary>
    private bool IsPost(string parent) =>
        parent is "0" || parent == post.Slug
            || (parent.Contains('/', StringComparison.Ordinal)
                && parent.TrimEnd('/').EndsWith(post.Url.TrimEnd('/'), StringComparison.Ordinal));

    /// <summary>The first in time of a circle stands by itself.</summary>
    private void CutCycles()
    {
        var seenFrom = Enumerable.Repeat(None, comments.Length).ToArray();
        for (var start = 0; start < comments.Length; start++)
        {
            var at = start;
            while (at != None && seenFrom[at] == None)
            {
                seenFrom[at] = start;
                at = parents[at];
            }

            if (at != None && seenFrom[at] == start)
            {
                Cut(at);
            }
        }
    }

    private void Cut(int member)
    {
        var first = member;
        for (var at = parents[member]; at != member; at = parents[at])
        {
            first = Math.Min(first, at);
        }

        diagnostics.Add(CommentFaults.Cycle(comments[first].Parents[0].Place, ids[first]));
        parents[first] = None;
    }

    private ImmutableArray<LinkedComment> Tree()
    {
        var children = comments.Select(_ => new List<int>()).ToArray();
        var top = new List<int>();
        for (var i = 0; i < comments.Length; i++)
        {
            if (IsShown(i))
            {
                parents[i] = ShownAncestor(i);
                var container = ContainerOf(i);
                (container == None ? top : children[container]).Add(i);
            }
        }

        return [.. top.Select(index => Linked(index, None, children))];
    }

    private LinkedComment Linked(int index, int container, List<int>[] children)
    {
        var parent = parents[index];
        return new LinkedComment(
            comments[index],
            ids[index],
            anchors[index],
            parent == None ? null : new CommentReference(comments[parent].Name, anchors[parent]),
            parent != container,
            [.. children[index].Select(child => Linked(child, index, children))]);
    }

    private bool IsShown(int index) => comments[index].IsApproved ?? !isModerated;

    /// <summary>The answer to a comment that is held back moves up to what that one answers. Those on the way then point there, so a chain
    /// is walked once.</summary>
    private int ShownAncestor(int index)
    {
        var shown = parents[index];
        while (shown != None && !IsShown(shown))
        {
            shown = parents[shown];
        }

        for (var at = parents[index]; at != shown;)
        {
            var next = parents[at];
            parents[at] = shown;
            at = next;
        }

        return shown;
    }

    /// <summary>The comment below which another is shown: its parent, or, where that stands too deep, the parent's container.</summary>
    private int ContainerOf(int index)
    {
        PlaceWithAncestors(index);
        return containers[index];
    }

    /// <summary>Fills in depth (1 at the top) and container of a comment and of all its ancestors, so that a long chain is walked
    /// once.</summary>
    private void PlaceWithAncestors(int index)
    {
        var path = new Stack<int>();
        for (var at = index; at != None && depths[at] == 0; at = ShownAncestor(at))
        {
            path.Push(at);
        }

        while (path.TryPop(out var at))
        {
            var parent = ShownAncestor(at);
            depths[at] = parent == None ? 1 : depths[parent] + 1;
            containers[at] = depths[at] > Deepest ? containers[parent] : parent;
        }
    }
}
