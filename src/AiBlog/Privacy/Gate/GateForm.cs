namespace AiBlog.Privacy.Gate;

/// <summary>How something is kept from loading.</summary>
internal enum GateForm
{
    /// <summary>In a template that the reader's consent opens; nothing shows in its place.</summary>
    Bare,

    /// <summary>With a placeholder, among blocks.</summary>
    Block,

    /// <summary>With a placeholder, among words.</summary>
    Inline,

    /// <summary>In a template that nothing opens.</summary>
    Held,
}
