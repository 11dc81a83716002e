namespace AiBlog.Privacy.Gate;

internal enum GateRemarkKind
{
    /// <summary>A script written into the page; it is kept and never runs.</summary>
    InlineScript,

    /// <summary>An attribute such as <c>onclick</c>.</summary>
    Handler,

    /// <summary>An attribute that reports to another server.</summary>
    Report,

    /// <summary>A <c>base</c> element.</summary>
    Base,

    /// <summary>A page that sends its readers to another site.</summary>
    Refresh,

    /// <summary>A document or script written into an address.</summary>
    HiddenContent,

    /// <summary>CSS that no browser reads.</summary>
    BrokenStyle,

    /// <summary>A URL of another origin where no gate can be.</summary>
    Elsewhere,

    /// <summary>CSS in a template that loads from another origin.</summary>
    TemplateStyle,
}
