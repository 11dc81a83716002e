using System.Numerics;
using System.Runtime.CompilerServices;
using AiBlog.Diagnostics;
using Scriban.Parsing;
using Scriban.Runtime;

namespace AiBlog.Themes.Templating;

/// <summary>What one page has cost, and where it is stopped. The engine's own counters start again in every inner loop.</summary>
internal sealed class PageBudget
{
    private long steps;
    private int depth;

    /// <summary>What the page has cost so far.</summary>
    public long Steps => steps;

    public void Begin()
    {
        steps = 0;
        depth = 0;
    }

    /// <summary>Counts work and stops the page when it is too much.</summary>
    public void Spend(SourceSpan span, long cost)
    {
        steps += cost;
        if (steps > TemplateLimits.Steps)
        {
            throw TooMuch(span, "it needs too many steps");
        }
    }

    /// <summary>Counts work; the caller judges the sum.</summary>
    public void Add(long cost) => steps += cost;

    /// <summary>Goes into a node.</summary>
    public void Enter(SourceSpan span)
    {
        Spend(span, 1);
        depth++;
        var isDeep = depth > TemplateLimits.Depth || ((depth & 15) == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack());
        if (isDeep)
        {
            throw TooMuch(span, "functions or blocks lie too deep in each other");
        }
    }

    /// <summary>Comes out of a node; a fault never does, its page is over.</summary>
    public void Leave() => depth--;

    /// <summary>Checks a computed value: neither it nor all of them together may grow without end.</summary>
    public object? Bound(SourceSpan span, object? value)
    {
        var size = value switch
        {
            string text => Within(span, text.Length, TemplateLimits.TextLength, "a string grows too long"),
            BigInteger number => Within(span, (int)number.GetBitLength(), TemplateLimits.IntegerBits, "a number grows too large"),
            ScriptArray array => Within(span, array.Count, TemplateLimits.Items, "a list grows too long"),
            _ => 0,
        };
        Spend(span, size >> 3);
        return value is ScriptRange range ? ListOf(span, range) : value;
    }

    /// <summary>Refuses a text before it is made.</summary>
    public static void RequireLength(SourceSpan span, long length) =>
        Within(span, (int)Math.Min(length, int.MaxValue), TemplateLimits.TextLength, "a string grows too long");

    public static TemplateFaultException TooMuch(SourceSpan span, string what) => new(span, place => TemplateFaults.TooMuch(place, what));

    private ScriptArray ListOf(SourceSpan span, ScriptRange range)
    {
        var list = new ScriptArray();
        foreach (var item in range)
        {
            Within(span, list.Count + 1, TemplateLimits.Items, "a list grows too long");
            list.Add(item);
        }

        Spend(span, list.Count);
        return list;
    }

    private static int Within(SourceSpan span, int size, int limit, string what) => size <= limit
        ? size
        : throw TooMuch(span, what);
}
