using System.Collections.Frozen;
using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AiBlog.Commands;

/// <summary><c>aiblog help</c>: the same as <c>--help</c>, for the program or for one command.</summary>
internal static class HelpCommand
{
    public static Command Create(Terminal terminal, RootCommand root)
    {
        var name = new Argument<string?>("COMMAND")
        {
            Description = "The command to describe. Default: all commands.",
            Arity = ArgumentArity.ZeroOrOne,
        };
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

/// <summary>How each command is used; <c>--help</c> ends with it. A test runs each line through the parser.</summary>
internal static class Examples
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> ByCommand = new Dictionary<string, ImmutableArray<string>>
    {
        [""] = ["aiblog init my-blog", "aiblog new \"A title\" --source https://example.org/story", "aiblog serve --drafts",
            "aiblog build"],
        ["build"] = ["aiblog build", "aiblog build my-blog -o public --base-url https://example.org/blog/",
            "aiblog build --strict --format github"],
        ["serve"] = ["aiblog serve --open", "aiblog serve my-blog --port 0 --drafts --future"],
        ["init"] = ["aiblog init", "aiblog init my-blog"],
        ["new"] = ["aiblog new \"What I think of it\"", "aiblog new \"A title\" --source https://example.org/story --slug short-name",
            "aiblog new \"A title\" --site my-blog"],
        ["import"] = ["aiblog import wordpress export.xml --into my-blog --media wp-content/uploads",
            "aiblog import jekyll old-blog --into my-blog", "aiblog import markdown posts --into my-blog --old-url https://example.org/"],
        ["check"] = ["aiblog check", "aiblog check my-blog --drafts --future --strict", "aiblog check --format sarif",
            "aiblog check --privacy", "aiblog check --external"],
        ["list"] = ["aiblog list", "aiblog list my-blog --format json"],
        ["related"] = ["aiblog related", "aiblog related my-post", "aiblog related my-blog my-post --drafts --format json"],
        ["schema"] = ["aiblog schema front-matter", "aiblog schema config"],
        ["help"] = ["aiblog help", "aiblog help build"],
        ["completion"] = ["eval \"$(aiblog completion bash)\"", "aiblog completion pwsh | Out-String | Invoke-Expression"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="command">A command's name; empty for the program itself.</param>
    public static ImmutableArray<string> Of(string command) => ByCommand.GetValueOrDefault(command, []);
}
