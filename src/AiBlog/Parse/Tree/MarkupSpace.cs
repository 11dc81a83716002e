namespace AiBlog.Parse.Tree;

/// <summary>The namespace of an element: the same name means different things in each.</summary>
internal enum MarkupSpace
{
    Html,
    Svg,
    MathMl,
}
