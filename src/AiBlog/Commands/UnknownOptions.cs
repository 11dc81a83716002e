using System.CommandLine;
using System.CommandLine.Parsing;
using AiBlog.Text;

namespace AiBlog.Commands;

/// <summary>Keeps a mistyped option from being taken for the folder of a site or the title of a post.</summary>
internal static class UnknownOptions
{
    public static void Refuse(Command root)
    {
        foreach (var command in root.Subcommands)
        {
            var names = command.Options.Concat(root.Options.Where(option => option.Recursive)).Select(option => option.Name).ToList();
            foreach (var argument in command.Arguments)
            {
                argument.Validators.Add(result => Check(result, command.Name, names));
            }
        }
    }

    private static void Check(ArgumentResult result, string command, List<string> names)
    {
        if (result.Tokens.Select(token => token.Value).FirstOrDefault(LooksLikeOption) is not { } word)
        {
            return;
        }

        var closest = Suggest.Closest(word, names);
        result.AddError(closest is null
            ? $"`aiblog {command}` has no option {word}."
            : $"`aiblog {command}` has no option {word}; did you mean {closest}?");
    }

    /// <summary>A title may begin with a dash, but then a blank follows.</summary>
    private static bool LooksLikeOption(string word) => word.Length > 1 && word[0] == '-' && !word.Any(char.IsWhiteSpace);
}
