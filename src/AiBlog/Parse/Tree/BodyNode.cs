namespace AiBlog.Parse.Tree;

/// <summary>A part of a body's tree.</summary>
internal abstract class BodyNode
{
    public BodyElement? Parent { get; set; }
}
