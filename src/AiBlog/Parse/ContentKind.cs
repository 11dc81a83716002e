namespace AiBlog.Parse;

/// <summary>A post of the stream, or a page outside it.</summary>
internal enum ContentKind
{
    Post,
    Page,
}
