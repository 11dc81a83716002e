using System.Collections;
using Scriban.Runtime;

namespace AiBlog.Themes.Templating;

/// <summary><c>array.*</c>: what templates do with lists. A list of a view is never changed; results are new lists.</summary>
internal static class ListFunctions
{
    public static IEnumerable<TemplateFunction> All { get; } =
    [
        new("size", 1, 1, call => call.List(0).Count),
        new("first", 1, 1, call => call.List(0) is { Count: > 0 } list ? list[0] : null),
        new("last", 1, 1, call => call.List(0) is { Count: > 0 } list ? list[^1] : null),
        new("limit", 2, 2, call => Part(call.List(0), 0, call.Whole(1))),
        new("offset", 2, 2, call => Part(call.List(0), call.Whole(1), int.MaxValue)),
        new("reverse", 1, 1, call => Reverse(call.List(0))),
        new("concat", 2, 2, call => Concat(call)),
        new("contains", 2, 2, call => Contains(call)),
        new("join", 2, 2, Join),
    ];

    private static ScriptArray Part(IList list, int start, int count)
    {
        var first = Math.Clamp(start, 0, list.Count);
        var part = new ScriptArray();
        for (var i = first; i < list.Count && i - first < count; i++)
        {
            part.Add(list[i]);
        }

        return part;
    }

    private static ScriptArray Reverse(IList list)
    {
        var reversed = new ScriptArray(list.Count);
        for (var i = list.Count - 1; i >= 0; i--)
        {
            reversed.Add(list[i]);
        }

        return reversed;
    }

    private static ScriptArray Concat(FunctionCall call)
    {
        var all = Part(call.List(0), 0, int.MaxValue);
        foreach (var item in call.List(1))
        {
            all.Add(item);
        }

        return all;
    }

    private static bool Contains(FunctionCall call)
    {
        var wanted = call[1];
        call.Context.Budget.Spend(call.Span, call.List(0).Count);
        return call.List(0).Cast<object?>().Any(item => Equals(item, wanted));
    }

    private static string Join(FunctionCall call)
    {
        var (list, separator) = (call.List(0), call.Text(1));
        var parts = new string[list.Count];
        var length = 0L;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = PageText.Of(call.Span, list[i]);
            length += parts[i].Length + separator.Length;
        }

        PageBudget.RequireLength(call.Span, length);
        return string.Join(separator, parts);
    }
}
