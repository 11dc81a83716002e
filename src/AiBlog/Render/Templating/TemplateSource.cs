namespace AiBlog.Render.Templating;

/// <summary>The text of one template.</summary>
/// <param name="Name">Relative to the theme: <c>layouts/NAME.html</c> or <c>partials/NAME.html</c>.</param>
/// <param name="File">What diagnostics call it.</param>
/// <param name="Text">With line ends of <c>\n</c>.</param>
internal sealed record TemplateSource(string Name, string File, string Text);
