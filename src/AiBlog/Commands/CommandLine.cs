using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using AiBlog.Diagnostics;
using AiBlog.Render;

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
        root.Add(HelpCommand.Create(terminal, root));
        RootOptions.Set(root);
        UnknownOptions.Refuse(root);
        if (arguments.Length == 0)
        {
            root.Parse("--help").Invoke(new InvocationConfiguration { Output = terminal.Error, Error = terminal.Error });
            return ExitCode.WrongUsage;
        }

        if (UnknownCommands.Find(root, arguments) is { } unknown)
        {
            return WrongUsage(terminal, [unknown]);
        }

        var parse = root.Parse(arguments);
        if (parse.Errors.Count > 0)
        {
            return WrongUsage(terminal, parse.Errors.Select(error => error.Message));
        }

        try
        {
            return parse.Invoke(new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
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

    private static int WrongUsage(Terminal terminal, IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            terminal.Error.WriteLine($"aiblog: {message}");
        }

        terminal.Error.WriteLine("Run `aiblog --help` to see what there is.");
        return ExitCode.WrongUsage;
    }
}

/// <summary>What <c>--help</c> and <c>--version</c> say.</summary>
internal static class RootOptions
{
    public static void Set(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption { Action: HelpAction usual } help:
                    help.Action = new HelpWithExamples(usual);
                    RemoveOddNames(help);
                    break;
                case VersionOption version:
                    version.Action = new VersionLine();
                    version.Aliases.Add("-v");
                    break;
            }
        }
    }

    /// <summary>They would stand among every shell's completions, and <c>/h</c> is a path here.</summary>
    private static void RemoveOddNames(HelpOption help)
    {
        foreach (var name in new[] { "/h", "-?", "/?" })
        {
            help.Aliases.Remove(name);
        }
    }

    private sealed class VersionLine : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ProductInfo.Name);
            return ExitCode.Clean;
        }
    }
}
