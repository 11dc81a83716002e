using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Privacy.Gate;

namespace AiBlog.Parse.Tree;

/// <summary>Takes a body through the HTML parser: what comes out is balanced, contains only what the allow list names, and loads nothing
/// from elsewhere before consent.</summary>
/// <param name="rules">Null when the site lets everything through.</param>
internal sealed class BodyTree(GateRules? rules, StyleCollector? styles, TreeNotes notes)
{
    public bool HasPlaceholder { get; private set; }

    public (string Html, ImmutableArray<Hole> Holes, ImmutableArray<GatedRange> Gates) Write(RawBody body)
    {
        var root = new TreeBuilder(body, rules, styles, notes).Build(FragmentParser.Parse(body.Html));
        if (rules is not null)
        {
            var planner = new GatePlanner(rules, notes.Found);
            planner.Plan(root);
            HasPlaceholder |= planner.HasPlaceholder;
        }

        return WriteStable(body, root);
    }

    /// <summary>HTML that a parser reads differently the second time is shown as text: browsers could read it differently too.</summary>
    private (string Html, ImmutableArray<Hole> Holes, ImmutableArray<GatedRange> Gates) WriteStable(RawBody body, BodyElement root)
    {
        while (true)
        {
            var written = new BodySerializer(rules).Write(root);
            // The words of a placeholder are text, so the tree is the same with any.
            if (TreeComparison.FirstDifference(
                root, FragmentParser.Parse(PageBody.Write(written.Html, written.Gates, EmbedWords.None))) is not { } unstable)
            {
                return written;
            }

            ShowAsText(body, root, unstable);
        }
    }

    private void ShowAsText(RawBody body, BodyElement root, BodyNode unstable)
    {
        notes.Report(BodyFaults.UnstableMarkup(FirstMark(unstable)?.Place ?? body.State.PlaceOf(0)));
        var index = root.Children.FindIndex(child => ReferenceEquals(child, unstable));
        var at = index < 0 || unstable is BodyText ? 0 : index;
        var end = at == index && index >= 0 ? index + 1 : root.Children.Count;
        var text = string.Concat(root.Children.Skip(at).Take(end - at).Select(child => new BodySerializer(rules).WriteOne(child)));
        var shown = new BodyElement("p", MarkupSpace.Html, null) { Parent = root };
        shown.Add(new BodyText(text));
        root.Children.RemoveRange(at, end - at);
        root.Children.Insert(at, shown);
    }

    private static TreeMark? FirstMark(BodyNode node) =>
        node is not BodyElement element
            ? null
            : element.Mark ?? element.Children.Select(FirstMark).FirstOrDefault(mark => mark is not null);
}

/// <summary>A body as Markdown wrote it, before the HTML parser: each tag that matters carries the number of its mark in an attribute that
/// no author wrote.</summary>
/// <param name="Marker">The name of that attribute.</param>
internal sealed record RawBody(string Html, string Marker, IReadOnlyList<TreeMark> Marks, ParseState State);

/// <summary>A comment or document type, which only whole pages have; written as it is.</summary>
internal sealed class BodyMarkup(string html) : BodyNode
{
    public string Html { get; } = html;
}
