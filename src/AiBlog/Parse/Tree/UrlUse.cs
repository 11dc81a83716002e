namespace AiBlog.Parse.Tree;

internal enum UrlUse
{
    /// <summary>A link.</summary>
    Follow,

    /// <summary>The browser loads it by itself.</summary>
    Load,

    /// <summary>The same for several candidates.</summary>
    LoadSet,

    /// <summary>A form is sent to it.</summary>
    Send,

    /// <summary>It says where something comes from.</summary>
    Cite,

    /// <summary>A part of the same drawing.</summary>
    Within,
}
