using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Tests.Templating;

/// <summary>Renders small themes for the tests.</summary>
internal static class TemplateBench
{
    public static readonly Strings English = new("en", new Dictionary<string, string>
    {
        ["newer"] = "Newer",
        ["by"] = "By {0} & {1}",
        ["greeting"] = "Hello {name}",
        ["posts.one"] = "{0} post",
        ["posts.other"] = "{0} posts",
        ["date_formats.long"] = "d MMMM yyyy",
        ["date_formats.full"] = "EEEE, d. MMM 'at' H:mm",
        ["months.11"] = "November",
        ["months_short.11"] = "Nov",
        ["weekdays.1"] = "Monday",
    }.ToFrozenDictionary(StringComparer.Ordinal));

    private static readonly TemplateFunctions Functions = new(
        path => "/base" + path, name => name == "site.css" ? "/base/assets/site.1a2b.css" : null, name => name == "site.css" ? "sha384-1a2b" : null, ["site.css"]);

    public static string Render(string layout, params (string Name, string Text)[] partials)
    {
        var (text, fault) = Try(layout, partials);
        Assert.Null(fault);
        return text;
    }

    public static Diagnostic Fault(string layout, params (string Name, string Text)[] partials)
    {
        var (text, fault) = Try(layout, partials);
        Assert.Equal("", text);
        return fault ?? throw new InvalidOperationException("the page was rendered");
    }

    public static ImmutableArray<Diagnostic> ParseFaults(string layout, params (string Name, string Text)[] partials) =>
        TemplateSet.Parse(Sources(layout, partials)).Diagnostics;

    public static TemplateWorker Worker(string layout, params (string Name, string Text)[] partials)
    {
        var parsed = TemplateSet.Parse(Sources(layout, partials));
        Assert.Empty(parsed.Diagnostics);
        return new TemplateWorker(parsed.Templates, Functions);
    }

    public static (string Text, Diagnostic? Fault) Run(TemplateWorker worker, SamplePage page)
    {
        var output = new ArrayBufferWriter<byte>();
        var fault = worker.Render("post", Samples.Page.Bind(page), English, output);
        return (Encoding.UTF8.GetString(output.WrittenSpan), fault);
    }

    /// <summary>Compiled where the templates can be, and then by the interpreter, which must agree.</summary>
    private static (string Text, Diagnostic? Fault) Try(string layout, (string Name, string Text)[] partials)
    {
        // Only the interpreter knows this loop.
        const string Uncompiled = "{{ while false }}{{ end }}";
        var page = Samples.PageOf(Samples.FirstPost, Samples.FirstPost with { Title = "Two <b>", Newer = Samples.FirstPost });
        var result = Run(Worker(layout, partials), page);
        (string, string)[] interpretedPartials = [.. partials.Select(partial => (partial.Name, partial.Text + Uncompiled))];
        Assert.Equal(Run(Worker(layout + Uncompiled, interpretedPartials), page), result);
        return result;
    }

    private static IEnumerable<TemplateSource> Sources(string layout, (string Name, string Text)[] partials) =>
    [
        new("layouts/post.html", "themes/t/layouts/post.html", layout),
        .. partials.Select(partial => new TemplateSource($"partials/{partial.Name}.html", $"themes/t/partials/{partial.Name}.html", partial.Text)),
    ];
}
