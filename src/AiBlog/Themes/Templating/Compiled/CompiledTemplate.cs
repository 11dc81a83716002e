using System.Runtime.CompilerServices;
using Scriban.Runtime;
using Scriban.Syntax;

namespace AiBlog.Themes.Templating.Compiled;

/// <summary>Reads the value of an expression.</summary>
internal delegate object? ReadValue(PageFrame frame);

/// <summary>Whether the value of an expression is true.</summary>
internal delegate bool Test(PageFrame frame);

/// <summary>Runs a statement.</summary>
internal delegate void Execute(PageFrame frame);

/// <summary>A layout or partial as delegates, which do what the interpreter does in a fraction of the time. Compiled code has no messages:
/// if anything is not plain success, it throws <see cref="CompiledCodeStoppedException"/>, and the interpreter renders the page again,
/// from the beginning. Serves all threads.</summary>
internal sealed class CompiledTemplate(Execute body, int slots)
{
    /// <summary>Compiled code counts about as many steps as the interpreter. A page that comes near the limit is left to the interpreter,
    /// which decides.</summary>
    private const long MaxSteps = TemplateLimits.Steps / 2;

    /// <summary>The variable of a partial's argument.</summary>
    public const int ArgumentSlot = 0;

    /// <summary>Returns null if the template uses a part of the language that only the interpreter supports.</summary>
    public static CompiledTemplate? Compile(ScriptPage page) => TemplateCompiler.Compile(page);

    /// <summary>Writes the template to the output of the context.</summary>
    /// <param name="argument">The argument of a partial; <see cref="PageFrame.Unset"/> for a layout.</param>
    public void Write(PageContext context, PartialRenderer partials, object? argument)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new CompiledCodeStoppedException();
        }

        var frame = new PageFrame(context, partials, slots);
        frame.Slots[ArgumentSlot] = argument;
        body(frame);
    }

    /// <summary>Counts the work of a statement.</summary>
    public static void Spend(PageContext context, int steps)
    {
        context.Budget.Add(steps);
        if (context.Budget.Steps > MaxSteps)
        {
            throw new CompiledCodeStoppedException();
        }
    }
}

/// <summary>The state of one layout or partial while it is written.</summary>
internal sealed class PageFrame
{
    /// <summary>The value of a variable before its first assignment.</summary>
    public static readonly object Unset = new();

    private readonly IScriptOutput output;
    private readonly PageOutput? page;

    public PageFrame(PageContext context, PartialRenderer partials, int slots)
    {
        (Context, Partials, View) = (context, partials, (ViewObject)context.View);
        output = context.Output;
        page = output as PageOutput;
        Slots = new object?[slots];
        Slots.AsSpan().Fill(Unset);
    }

    public PageContext Context { get; }

    public PartialRenderer Partials { get; }

    public ViewObject View { get; }

    /// <summary>The variables, by the number that the compiler gave each.</summary>
    public object?[] Slots { get; }

    /// <summary>Writes markup of the template.</summary>
    /// <param name="utf8">The same markup as UTF-8.</param>
    public void Write(string markup, byte[] utf8)
    {
        if (page is null)
        {
            output.Write(markup, 0, markup.Length);
        }
        else if (page.IsFull)
        {
            throw new CompiledCodeStoppedException();
        }
        else
        {
            page.Write(utf8);
        }
    }
}

/// <summary>One run of a loop, for <c>for.index</c> and the like.</summary>
internal sealed class LoopRun(int count)
{
    public int Index { get; set; }

    public bool IsFirst => Index == 0;

    public bool IsLast => Index == count - 1;
}

/// <summary>Compiled code found something that only the interpreter can judge, such as an error.</summary>
internal sealed class CompiledCodeStoppedException() : ScriptRuntimeException(default, "stopped");
