namespace AiBlog.Parse.Tree;

/// <summary>Text between tags, decoded.</summary>
internal sealed class BodyText(string text) : BodyNode
{
    public string Text { get; } = text;
}
