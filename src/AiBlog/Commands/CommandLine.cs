using System.CommandLine;
using AiBlog.Diagnostics;

namespace AiBlog.Commands;

/// <summary>The command line as a function: arguments in, text and exit code out.</summary>
internal static class CommandLine
{
    public static int Run(string[] arguments, Terminal terminal)
    {
        var root = new RootCommand("A static blog generator for short commented news.")
        {
            InitCommand.Create(terminal),
            NewCommand.Create(terminal),
            ImportCommand.Create(terminal),
            ServeCommand.Create(terminal),
            BuildCommand.Create(terminal),
            CheckCommand.Create(terminal),
            ListCommand.Create(terminal),
            RelatedCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        RootOptions.Set(root);
        UnknownOptions.Refuse(root);
        if (arguments.Length == 0)
        {
            root.Parse("--help").Invoke(new InvocationConfiguration { Output = terminal.Error, Error = terminal.Error });
            return ExitCode.WrongUsage;
        }

        var parse = root.Parse(arguments);
        if (parse.Errors.Count > 0)
        {
            foreach (var error in parse.Errors)
            {
                terminal.Error.WriteLine($"aiblog: {error.Message}");
            }

            terminal.Error.WriteLine("Run `aiblog --help` to see what there is.");
            return ExitCode.WrongUsage;
        }

        try
        {
            return parse.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (UsageFault fault)
        {
            terminal.Error.WriteLine($"aiblog: {fault.Message}");
            return ExitCode.WrongUsage;
        }
        catch (Exception fault) when (fault is EnvironmentFault or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"aiblog: {fault.Message}");
            return ExitCode.MachineFailed;
        }
    }
}
