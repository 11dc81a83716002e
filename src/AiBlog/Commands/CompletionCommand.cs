using System.CommandLine;
using System.Text;

namespace AiBlog.Commands;

/// <summary><c>aiblog completion</c>: scripts that let a shell complete commands and options. They ask the program itself, by the
/// directive <c>[suggest:N]</c>, so they never go stale.</summary>
internal static class CompletionCommand
{
    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell that the script is for." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Print a script that completes commands and options in a shell.") { shell };
        command.SetAction(parse => terminal.Output.Write(EmbeddedFiles.Text("completion/" + parse.GetRequiredValue(shell))));
        return command;
    }
}

/// <summary><c>aiblog schema</c>: what editors need to complete and check keys.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("WHAT") { Description = "The front matter of posts, or the configuration aiblog.yml." };
        name.AcceptOnlyFromAmong([.. Schemas.Names]);
        var command = new Command("schema", "Print the JSON Schema of front matter or configuration.") { name };
        command.SetAction(parse => terminal.Output.Write(Encoding.UTF8.GetString(Schemas.Write(parse.GetRequiredValue(name)))));
        return command;
    }
}
