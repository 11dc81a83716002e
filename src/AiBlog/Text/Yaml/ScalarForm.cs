namespace AiBlog.Text.Yaml;

/// <summary>How a scalar was written.</summary>
internal enum ScalarForm
{
    Plain,
    Quoted,

    /// <summary><c>|</c>: each line of the text is a line of the file.</summary>
    Literal,

    /// <summary><c>&gt;</c>: lines are joined.</summary>
    Folded,
}
