using System.CommandLine;
using System.Globalization;
using AiBlog.Load;

namespace AiBlog.Commands;

/// <summary><c>aiblog init</c>: a new site that builds at once and explains itself.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "The folder for the new site. Default: the current folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("init", "Start a new site.") { folder };
        command.SetAction(parse => Start(terminal, parse.GetValue(folder)));
        return command;
    }

    private static int Start(Terminal terminal, string? folder)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder ?? ".", terminal.WorkingDirectory));
        if (File.Exists(root))
        {
            throw new UsageFault($"\"{folder}\" is a file; name a folder for the site");
        }

        if (File.Exists(Path.Combine(root, SiteLoader.ConfigName)))
        {
            throw new UsageFault(
                $"\"{root}\" already contains a site ({SiteLoader.ConfigName}); write a post with `aiblog new \"Title\"`, or choose "
                    + "another folder");
        }

        foreach (var (path, text) in Files(terminal.Now))
        {
            var isNew = SiteFiles.TryAdd(Path.Combine(root, path), text);
            terminal.Output.WriteLine(isNew ? $"  {path}" : $"  {path} (was there, left as it is)");
        }

        WriteNextSteps(terminal.Output, folder);
        return ExitCode.Clean;
    }

    private static IEnumerable<(string Path, string Text)> Files(DateTimeOffset now)
    {
        var today = now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var (path, text) in EmbeddedFiles.Below("starter/"))
        {
            // A real .gitignore among the sources of the program would hide files of the program.
            yield return (path == "gitignore" ? ".gitignore" : path, text.Replace("@TODAY@", today, StringComparison.Ordinal));
        }

        yield return (Schemas.FrontMatterFile, System.Text.Encoding.UTF8.GetString(Schemas.Write("front-matter")));
        yield return (Schemas.ConfigFile, System.Text.Encoding.UTF8.GetString(Schemas.Write("config")));
    }

    private static void WriteNextSteps(TextWriter output, string? folder)
    {
        output.WriteLine();
        output.WriteLine("The site is ready. Next steps:");
        if (folder is not null)
        {
            output.WriteLine($"  cd {folder}");
        }

        output.WriteLine("  aiblog serve              preview the site while you write");
        output.WriteLine("  aiblog new \"A title\"      write a post");
        output.WriteLine("  aiblog build              generate the site in _site");
        output.WriteLine($"Before you publish the site, set its title and URL in {SiteLoader.ConfigName}.");
    }
}
