using System.Collections.Frozen;
using System.CommandLine;
using System.CommandLine.Parsing;
using AiBlog.Text.Slugs;

namespace AiBlog.Commands;

/// <summary>Guesses which command was meant.</summary>
internal static class UnknownCommands
{
    /// <summary>What other generators call them.</summary>
    private static readonly FrozenDictionary<string, string> OtherNames = new Dictionary<string, string>
    {
        ["add"] = "new",
        ["compile"] = "build",
        ["create"] = "new",
        ["deploy"] = "build",
        ["dev"] = "serve",
        ["doctor"] = "check",
        ["draft"] = "new",
        ["generate"] = "build",
        ["lint"] = "check",
        ["make"] = "build",
        ["post"] = "new",
        ["preview"] = "serve",
        ["publish"] = "build",
        ["start"] = "serve",
        ["test"] = "check",
        ["validate"] = "check",
        ["watch"] = "serve",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when the first argument names a command or an option of the program.</summary>
    public static string? Find(RootCommand root, string[] arguments)
    {
        // A directive such as [suggest:7], with which shells ask for completions, is no command.
        var word = arguments[0];
        var isKnown =
            word.Length == 0 || word[0] == '[' || root.Subcommands.Any(command => command.Name == word || command.Aliases.Contains(word))
            || root.Options.Any(option => option.Name == word || option.Aliases.Contains(word));
        return isKnown ? null : Message(root, word);
    }

    public static string Message(RootCommand root, string word)
    {
        var what = word.StartsWith('-') ? "option" : "command";
        var meant = MeantBy(root, word);
        return meant is null ? $"there is no {what} \"{word}\"" : $"there is no {what} \"{word}\"; did you mean \"{meant}\"?";
    }

    private static string? MeantBy(RootCommand root, string word)
    {
        var commands = root.Subcommands.Select(command => command.Name);
        var options = root.Options.Select(option => option.Name);
        var candidates = word.StartsWith('-') ? options.Concat(commands) : commands.Concat(options);
        return OtherNames.GetValueOrDefault(word.TrimStart('-')) ?? Suggest.Closest(word, candidates);
    }
}

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
