using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Text.Slugs;
using Scriban.Runtime;

namespace AiBlog.Themes.Templating;

/// <summary>All functions that templates see, in one table.</summary>
internal static class PageFunctions
{
    /// <summary>All functions but <c>partial</c>, as templates write them.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "t", "date", "url", "asset", "asset_integrity",
        .. TextFunctions.All.Select(function => "string." + function.Name),
        .. ListFunctions.All.Select(function => "array." + function.Name),
        .. NumberFunctions.All.Select(function => "math." + function.Name),
    ];

    /// <summary>The names of functions and of groups of functions.</summary>
    public static ImmutableArray<string> RootNames { get; } = ["partial", .. Names.Select(name => name.Split('.')[0]).Distinct()];

    /// <summary>The functions of <see cref="Names"/>, in the same order.</summary>
    public static ImmutableArray<TemplateFunction> InOrder(ScriptObject functions) =>
    [
        .. Names.Select(name => name.Split('.') is [var group, var member] ? ((ScriptObject)functions[group]!)[member] : functions[name])
            .Cast<TemplateFunction>(),
    ];

    public static ScriptObject Create(TemplateFunctions site, PartialRenderer partials)
    {
        var functions = new ScriptObject();
        Add(functions, partials.Function);
        Add(functions, new TemplateFunction("t", 1, int.MaxValue, Translate));
        Add(functions, new TemplateFunction("date", 2, 2, FormatDate));
        Add(functions, new TemplateFunction("url", 1, 1, call => site.Url(call.Text(0))));
        Add(functions, new TemplateFunction("asset", 1, 1, call => AssetOf(call, site, site.Asset)));
        Add(functions, new TemplateFunction("asset_integrity", 1, 1, call => AssetOf(call, site, site.AssetIntegrity)));
        functions.SetValue("string", Group(TextFunctions.All), true);
        functions.SetValue("array", Group(ListFunctions.All), true);
        functions.SetValue("math", Group(NumberFunctions.All), true);
        functions.IsReadOnly = true;
        return functions;
    }

    private static ScriptObject Group(IEnumerable<TemplateFunction> items)
    {
        var group = new ScriptObject();
        foreach (var function in items)
        {
            Add(group, function);
        }

        group.IsReadOnly = true;
        return group;
    }

    private static void Add(ScriptObject group, TemplateFunction function) => group.SetValue(function.Name, function, true);

    /// <summary><c>t "key" values…</c>: placeholders are <c>{0}</c>, <c>{1}</c> or the names the values are given by; the first number
    /// chooses the plural.</summary>
    private static string Translate(FunctionCall call)
    {
        var strings = call.Context.Strings;
        var key = call.Text(0);
        var text = strings.Get(key);
        if (text is null && strings.HasPlural(key))
        {
            text = strings.Plural(key, CountIn(call, key));
        }

        return text is null ? throw Unknown(call, 0, key, strings) : Fill(text, call);
    }

    private static long CountIn(FunctionCall call, string key)
    {
        foreach (var (_, value) in call.Rest())
        {
            if (value is int or long)
            {
                return Convert.ToInt64(value, CultureInfo.InvariantCulture);
            }
        }

        throw call.Fault($"`{key}` has plural forms and needs a number");
    }

    private static string Fill(string text, FunctionCall call)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var filled = new StringBuilder(text);
        foreach (var (name, value) in call.Rest())
        {
            filled.Replace($"{{{name}}}", PageText.Of(call.Span, value));
        }

        return filled.ToString();
    }

    private static string FormatDate(FunctionCall call)
    {
        if (call[0] is not DateTimeOffset date)
        {
            throw call.Fault(call[0] is null ? "the date has no value here" : "a date is expected here", 0);
        }

        var strings = call.Context.Strings;
        var format = call.Text(1);
        return DateText.Format(date, format, strings) ?? throw Unknown(call, 1, "date_formats." + format, strings);
    }

    private static string AssetOf(FunctionCall call, TemplateFunctions site, Func<string, string?> find)
    {
        var name = call.Text(0);
        return find(name)
            ?? throw call.Fault(0, place => TemplateFaults.UnknownAsset(place, name, Suggest.Closest(name, site.AssetNames)));
    }

    private static TemplateFaultException Unknown(FunctionCall call, int index, string key, Strings strings) => call.Fault(
        index, place =>
        TemplateFaults.UnknownString(place, key, strings.Language, Suggest.Closest(key, strings.Texts.Keys.Order(StringComparer.Ordinal))));
}

/// <summary><c>math.*</c>: the little arithmetic that pages need besides the operators.</summary>
internal static class NumberFunctions
{
    public static IEnumerable<TemplateFunction> All { get; } =
    [
        new("round", 1, 2, call =>
            Math.Round(call.Number(0), call.Count > 1 ? Math.Clamp(call.Whole(1), 0, 15) : 0, MidpointRounding.AwayFromZero)),
        new("floor", 1, 1, call => Math.Floor(call.Number(0))),
        new("ceil", 1, 1, call => Math.Ceiling(call.Number(0))),
        new("min", 2, 2, call => call.Number(0) <= call.Number(1) ? call[0] : call[1]),
        new("max", 2, 2, call => call.Number(0) >= call.Number(1) ? call[0] : call[1]),
    ];
}

/// <summary>What templates may ask the site for; pure, and the same for all pages.</summary>
/// <param name="Url">The address of a site-relative path below the site's base path.</param>
/// <param name="Asset">The fingerprinted address of an asset by its name, null when there is none.</param>
/// <param name="AssetIntegrity">The value of an asset's integrity attribute, null when there is none of that name.</param>
/// <param name="AssetNames">All names, for "did you mean".</param>
internal sealed record TemplateFunctions(
    Func<string, string> Url, Func<string, string?> Asset, Func<string, string?> AssetIntegrity, ImmutableArray<string> AssetNames);
