namespace AiBlog.Parse.Markdown;

/// <summary>What is missing at a hole until the whole site is known.</summary>
internal enum HoleKind
{
    /// <summary><c> href="..."</c>.</summary>
    Link,

    /// <summary><c> src="..." width="..." height="..."</c>.</summary>
    Image,

    /// <summary><c> src="..."</c> alone: a video, a frame, or a raw picture that says its own size.</summary>
    Source,

    /// <summary><c> srcset="..."</c>: several URLs, each with a descriptor.</summary>
    Set,
}
