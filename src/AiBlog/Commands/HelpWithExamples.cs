using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AiBlog.Commands;

/// <summary>The usual help of a command, and then how it is used.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in Examples.Of(parseResult.CommandResult.Command is RootCommand ? "" : parseResult.CommandResult.Command.Name))
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine();
        return code;
    }
}
