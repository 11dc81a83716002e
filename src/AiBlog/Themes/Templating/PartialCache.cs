using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Scriban.Syntax;

namespace AiBlog.Themes.Templating;

/// <summary>The output of partials that many pages share, such as the card of a post: of a partial that reads nothing but its argument and
/// <c>site</c>. Serves all threads of one build.</summary>
internal sealed class PartialCache
{
    /// <summary>Bytes of output; what comes later is rendered each time.</summary>
    private const long MostBytes = 128 << 20;

    private readonly ConcurrentDictionary<PartialKey, PartialOutput> outputs = new();
    private long bytes;

    public PartialOutput? Find(PartialKey key) => outputs.GetValueOrDefault(key);

    public void Add(PartialKey key, ReadOnlySpan<byte> html, long steps)
    {
        if (Interlocked.Add(ref bytes, html.Length) <= MostBytes)
        {
            outputs[key] = new PartialOutput(html.ToArray(), steps);
        }
    }
}

/// <param name="Html">As UTF-8.</param>
/// <param name="Steps">What it costs in the budget of a page, whether or not it is rendered again.</param>
internal sealed record PartialOutput(byte[] Html, long Steps);

/// <summary>All that the output of a partial depends on. Records of views are immutable, so the same object is the same content.</summary>
internal readonly record struct PartialKey(ThemeTemplate Partial, object? Argument, object? Site, Strings Strings)
{
    /// <summary>The key of a call; null when the output cannot be shared.</summary>
    public static PartialKey? Of(ThemeTemplate partial, object? argument, PageContext context)
    {
        // The interpreter counts other steps, so what it makes for its messages is for itself.
        if (!partial.IsShareable || context.IsInterpreted
            || argument is not (null or ViewObject { Shape.IsShared: true }) || context.Output is not PageOutput)
        {
            return null;
        }

        var site = context.View.TryGetValue(context, partial.Page.Span, "site", out var view) ? (view as ViewObject)?.Record : null;
        return new PartialKey(partial, (argument as ViewObject)?.Record, site, context.Strings);
    }

    public bool Equals(PartialKey other) => ReferenceEquals(Partial, other.Partial) && ReferenceEquals(Argument, other.Argument)
        && ReferenceEquals(Site, other.Site) && ReferenceEquals(Strings, other.Strings);

    public override int GetHashCode() => HashCode.Combine(
        RuntimeHelpers.GetHashCode(Partial), RuntimeHelpers.GetHashCode(Argument), RuntimeHelpers.GetHashCode(Site));
}

/// <summary>Finds the names outside of a partial that it reads, itself or through the partials it calls.</summary>
internal sealed class PartialReads : ScriptVisitor
{
    private static readonly HashSet<string> Functions =
        new(["partial", "t", "date", "url", "asset", "asset_integrity", "string", "array", "math", "it"], StringComparer.Ordinal);

    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private readonly HashSet<string> set = new(StringComparer.Ordinal);
    private readonly HashSet<string> called = new(StringComparer.Ordinal);
    private bool isOpaque;

    /// <summary>The names of the partials that read nothing but their argument and <c>site</c>.</summary>
    public static HashSet<string> Shareable(IReadOnlyDictionary<string, ScriptPage> partials)
    {
        var names = new Dictionary<string, PartialReads>(StringComparer.Ordinal);
        foreach (var (name, page) in partials)
        {
            names[name] = new PartialReads();
            names[name].Visit(page);
        }

        var others = partials.Keys.Where(name => !names[name].IsClosed).ToHashSet(StringComparer.Ordinal);
        while (partials.Keys.FirstOrDefault(name => !others.Contains(name)
            && names[name].called.Any(called => others.Contains(called) || !partials.ContainsKey(called))) is { } caller)
        {
            others.Add(caller);
        }

        return [.. partials.Keys.Where(name => !others.Contains(name))];
    }

    private bool IsClosed => !isOpaque && read.All(name => name == "site" || set.Contains(name) || Functions.Contains(name));

    public override void Visit(ScriptVariableGlobal node) => read.Add(node.BaseName);

    public override void Visit(ScriptForStatement node)
    {
        Set(node.Variable);
        base.Visit(node);
    }

    public override void Visit(ScriptAssignExpression node)
    {
        Set(node.Target);
        base.Visit(node);
    }

    public override void Visit(ScriptCaptureStatement node)
    {
        Set(node.Target);
        base.Visit(node);
    }

    /// <summary>A partial whose name is computed may be any.</summary>
    public override void Visit(ScriptFunctionCall node)
    {
        if (node.Target is ScriptVariableGlobal { BaseName: "partial" })
        {
            if (node.Arguments.Count > 0 && node.Arguments[0] is ScriptLiteral { Value: string name })
            {
                called.Add(name);
            }
            else
            {
                isOpaque = true;
            }
        }

        base.Visit(node);
    }

    /// <summary>In a pipe the name of the partial is in front.</summary>
    public override void Visit(ScriptPipeCall node)
    {
        isOpaque = true;
        base.Visit(node);
    }

    private void Set(ScriptNode? target)
    {
        if (target is ScriptVariableGlobal variable)
        {
            set.Add(variable.BaseName);
        }
    }
}
