namespace AiBlog.Parse.Tree;

/// <summary>A comment or document type, which only whole pages have; written as it is.</summary>
internal sealed class BodyMarkup(string html) : BodyNode
{
    public string Html { get; } = html;
}
