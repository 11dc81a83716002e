namespace AiBlog.Privacy.Policy;

/// <summary>What a page would do with a resource; each is a directive of the content security policy.</summary>
internal enum ResourceKind
{
    Script,
    Frame,
    Image,
    Media,
    Style,
    Font,
    Connect,
    Manifest,
    Other,
}
