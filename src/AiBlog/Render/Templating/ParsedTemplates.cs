using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Render.Templating;

/// <summary>What reading a theme's templates gave. With errors the set holds the templates that could be read.</summary>
internal sealed record ParsedTemplates(TemplateSet Templates, ImmutableArray<Diagnostic> Diagnostics);
