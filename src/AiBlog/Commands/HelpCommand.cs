using System.CommandLine;

namespace AiBlog.Commands;

/// <summary><c>aiblog help</c>: the same as <c>--help</c>, for the program or for one command.</summary>
internal static class HelpCommand
{
    public static Command Create(Terminal terminal, RootCommand root)
    {
        var name = new Argument<string?>("COMMAND") { Description = "The command to describe. Default: all commands.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("help", "Show how a command is used.") { name };
        command.SetAction(parse =>
        {
            string[] arguments = parse.GetValue(name) is { } word ? [Known(root, word), "--help"] : ["--help"];
            return root.Parse(arguments).Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error });
        });
        return command;
    }

    private static string Known(RootCommand root, string word) =>
        root.Subcommands.Any(command => command.Name == word) ? word : throw new UsageFault(UnknownCommands.Message(root, word));
}
