using System.CommandLine;
using System.Text;

namespace AiBlog.Commands;

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
