using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Themes.Templating.Compiled;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace AiBlog.Themes.Templating;

/// <summary>The parsed templates of a theme; shared by all workers and never changed.</summary>
internal sealed class TemplateSet
{
    private const string Layouts = "layouts/";
    private const string Partials = "partials/";
    private const string Extension = ".html";

    private readonly FrozenDictionary<string, ThemeTemplate> layouts;
    private readonly FrozenDictionary<string, ThemeTemplate> partials;
    private readonly FrozenDictionary<string, SourceText> texts;

    private TemplateSet(
        Dictionary<string, ScriptPage> layouts, Dictionary<string, ScriptPage> partials, Dictionary<string, SourceText> texts)
    {
        this.layouts = Compile(layouts, []);
        this.partials = Compile(partials, PartialReads.Shareable(partials));
        this.texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public IEnumerable<string> LayoutNames => layouts.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<string> PartialNames => partials.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads all templates; a later source of the same name stands for an earlier one, as a site's file for its theme's.</summary>
    public static ParsedTemplates Parse(IEnumerable<TemplateSource> sources)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var texts = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        var pages = new Dictionary<string, ScriptPage>(StringComparer.Ordinal);
        var latest = sources.GroupBy(source => source.Name, StringComparer.Ordinal).Select(group => group.Last());
        var ordered = latest.OrderBy(source => source.Name, StringComparer.Ordinal).ToArray();
        foreach (var source in ordered)
        {
            var text = new SourceText(source.File, source.Text);
            texts[source.File] = text;
            if (ParseOne(text, faults) is { } page)
            {
                pages[source.Name] = page;
            }
        }

        var partialNames = ordered.Select(source => source.Name).Where(name => IsIn(name, Partials)).Select(name => NameIn(name, Partials))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (_, page) in pages.OrderBy(page => page.Key, StringComparer.Ordinal))
        {
            faults.AddRange(TemplateCheck.Check(page, span => PlaceIn(texts, span), partialNames));
        }

        return new ParsedTemplates(new TemplateSet(In(pages, Layouts), In(pages, Partials), texts), faults.ToImmutable());
    }

    public ThemeTemplate? Layout(string name) => layouts.GetValueOrDefault(name);

    public ThemeTemplate? Partial(string name) => partials.GetValueOrDefault(name);

    /// <summary>The file a layout would be in, relative to the theme.</summary>
    public static string LayoutFile(string name) => Layouts + name + Extension;

    public Place PlaceOfLayout(string name) =>
        Layout(name) is { } layout ? Place.OfFile(layout.Page.Span.FileName ?? LayoutFile(name)) : Place.OfFile(LayoutFile(name));

    /// <summary>Each template with its markup alone: everything between <c>{{</c> and <c>}}</c> is white space, so offsets stay.</summary>
    public IEnumerable<(SourceText Text, string Markup)> Markup => layouts.Values.Concat(partials.Values).Select(template => template.Page)
        .Where(page => page.Span.FileName is { } file && texts.ContainsKey(file))
        .OrderBy(page => page.Span.FileName, StringComparer.Ordinal)
        .Select(page => (texts[page.Span.FileName], TemplateMarkup.Of(texts[page.Span.FileName].Text, page)));

    public Place PlaceOf(SourceSpan span) => PlaceIn(texts, span);

    private static Place PlaceIn(IReadOnlyDictionary<string, SourceText> texts, SourceSpan span) =>
        span.FileName is { } file && texts.TryGetValue(file, out var text)
            ? text.PlaceOf(span.Start.Offset)
            : Place.OfFile(span.FileName ?? "");

    /// <summary>A template with a fault is empty, not missing, so that only its own fault is told.</summary>
    private static ScriptPage? ParseOne(SourceText source, ImmutableArray<Diagnostic>.Builder faults)
    {
        if (source.Text.Length > TemplateLimits.SourceLength)
        {
            faults.Add(TemplateFaults.Syntax(Place.OfFile(source.File), "the file is too large"));
            return Empty();
        }

        if (TemplateNesting.TooDeep(source.Text) is { } offset)
        {
            faults.Add(TemplateFaults.TooDeep(source.PlaceOf(offset), TemplateLimits.Nesting));
            return Empty();
        }

        var template = Template.Parse(source.Text, source.File, new ParserOptions { ExpressionDepthLimit = TemplateLimits.Nesting });
        if (template is { HasErrors: false, Page: { } page })
        {
            if (StatementInExpression.Find(page) is not { } statement)
            {
                return page;
            }

            faults.Add(TemplateFaults.Syntax(source.PlaceOf(statement.Start.Offset), "a statement is inside an expression"));
            return Empty();
        }

        faults.AddRange(template.Messages
            .Where(message => message.Type == ParserMessageType.Error)
            .OrderBy(message => message.Span.Start.Offset)
            .Select(message => TemplateFaults.Syntax(source.PlaceOf(message.Span.Start.Offset), message.Message)));
        return Empty();
    }

    private static ScriptPage? Empty() => Template.Parse("").Page;

    private static FrozenDictionary<string, ThemeTemplate> Compile(Dictionary<string, ScriptPage> pages, HashSet<string> shareable) =>
        pages.ToFrozenDictionary(
            page => page.Key,
            page => new ThemeTemplate(page.Value, CompiledTemplate.Compile(page.Value), shareable.Contains(page.Key)),
            StringComparer.Ordinal);

    private static Dictionary<string, ScriptPage> In(Dictionary<string, ScriptPage> pages, string folder) => pages
        .Where(page => IsIn(page.Key, folder))
        .ToDictionary(page => NameIn(page.Key, folder), page => page.Value, StringComparer.Ordinal);

    private static bool IsIn(string name, string folder) =>
        name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal);

    private static string NameIn(string name, string folder) => name[folder.Length..^Extension.Length];
}

/// <summary>A layout or partial.</summary>
/// <param name="Code">Null if only the interpreter can render it.</param>
/// <param name="IsShareable">A partial that reads nothing but its argument and <c>site</c>.</param>
internal sealed record ThemeTemplate(ScriptPage Page, CompiledTemplate? Code, bool IsShareable);

/// <summary>What reading a theme's templates gave. With errors the set holds the templates that could be read.</summary>
internal sealed record ParsedTemplates(TemplateSet Templates, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>The text of one template.</summary>
/// <param name="Name">Relative to the theme: <c>layouts/NAME.html</c> or <c>partials/NAME.html</c>.</param>
/// <param name="File">What diagnostics call it.</param>
/// <param name="Text">With line ends of <c>\n</c>.</param>
internal sealed record TemplateSource(string Name, string File, string Text);

/// <summary>The markup of a template without the code in it.</summary>
internal sealed class TemplateMarkup : ScriptVisitor
{
    private readonly char[] markup;
    private readonly string text;

    private TemplateMarkup(string text)
    {
        this.text = text;
        markup = new char[text.Length];
        Array.Fill(markup, ' ');
    }

    public static string Of(string text, ScriptPage page)
    {
        var visitor = new TemplateMarkup(text);
        visitor.Visit(page);
        return new string(visitor.markup);
    }

    public override void Visit(ScriptRawStatement node)
    {
        var start = node.Span.Start.Offset;
        var end = Math.Min(node.Span.End.Offset + 1, text.Length);
        text.AsSpan(start, Math.Max(0, end - start)).CopyTo(markup.AsSpan(start));
    }
}
