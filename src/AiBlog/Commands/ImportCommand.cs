using System.CommandLine;
using System.Text;
using AiBlog.Commands.Reporting;
using AiBlog.Config;
using AiBlog.Import;
using AiBlog.Import.Folders;
using AiBlog.Import.WordPress;
using AiBlog.Load;

namespace AiBlog.Commands;

/// <summary><c>aiblog import</c>: brings the content of another system into a site and reports what could not come along.</summary>
internal static class ImportCommand
{
    private static readonly string[] Systems = ["wordpress", "jekyll", "hugo", "zola", "markdown"];

    public static Command Create(Terminal terminal)
    {
        var system = new Argument<string>("SYSTEM")
        {
            Description = "The system to import from: wordpress, jekyll, hugo, zola, or markdown.",
        };
        system.AcceptOnlyFromAmong(Systems);
        var sources = new Argument<string[]>("PATH")
        {
            Description = "The folder of the old site or of its posts; for wordpress, export files or a folder of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var into = new Option<string?>("--into") { Description = "The folder of the site. Default: the current folder.", HelpName = "DIR" };
        var oldUrl = new Option<string?>("--old-url")
        {
            Description = "The URL of the old site, when its configuration does not say.",
            HelpName = "URL",
        };
        var permalink = new Option<string?>("--old-permalink")
        {
            Description = "The pattern of the old URLs, when its configuration does not say, such as /:year/:month/:title/.",
            HelpName = "PATTERN",
        };
        var media = new Option<string?>("--media")
        {
            Description = "For wordpress: the folder wp-content/uploads of the old site.",
            HelpName = "DIR",
        };
        var download = new Option<bool>("--download") { Description = "For wordpress: download images and files from the old site." };
        var format = new Option<ResultFormat>("--format") { Description = "The format of the report.", HelpName = "text|json" };
        var command = new Command("import", "Import a site from another system.")
        {
            system, sources, into, oldUrl, permalink, media, download, format,
        };
        command.SetAction(parse =>
        {
            string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, terminal.WorkingDirectory));
            var root = Full(parse.GetValue(into) ?? ".");
            if (File.Exists(root))
            {
                throw new UsageFault($"--into \"{parse.GetValue(into)}\" is a file; name a folder");
            }

            var oldSite = WebAddress(parse.GetValue(oldUrl));
            using var downloader = parse.GetValue(download) ? new MediaDownloader(oldSite, terminal.Stop) : null;
            var request = new ImportRequest(
                [.. parse.GetRequiredValue(sources).Select(Full)],
                root,
                oldSite,
                Pattern(parse.GetValue(permalink)),
                parse.GetValue(media) is { } folder ? Existing(Full(folder), "--media") : null,
                downloader is null ? null : downloader.Fetch);
            return Run(terminal, parse.GetRequiredValue(system), request, parse.GetValue(format));
        });
        return command;
    }

    private static int Run(Terminal terminal, string system, ImportRequest request, ResultFormat format)
    {
        foreach (var source in request.Sources.Where(source => !Path.Exists(source)))
        {
            throw new UsageFault($"there is no file or folder \"{Path.GetRelativePath(terminal.WorkingDirectory, source)}\"");
        }

        SiteConfig? config = null;
        if (File.Exists(Path.Combine(request.Root, SiteLoader.ConfigName)))
        {
            var read = SiteFiles.ReadConfig(request.Root);
            config = read.Config;
            if (config is null)
            {
                TextReport.Write(terminal, request.Root, read.Diagnostics);
                return ExitCode.SiteHasErrors;
            }
        }

        Directory.CreateDirectory(request.Root);
        var result = Import(system, request, config);
        var (text, json) = (ImportReport.Text(result, int.MaxValue), ImportReport.Json(result));
        SiteFiles.Replace(Path.Combine(request.Root, ImportReport.TextName), Encoding.UTF8.GetBytes(text));
        SiteFiles.Replace(Path.Combine(request.Root, ImportReport.JsonName), Encoding.UTF8.GetBytes(json));
        terminal.Output.Write(format == ResultFormat.Json ? json : ImportReport.Text(result, ImportReport.ExamplesOnConsole));
        return result.IsRefused ? ExitCode.SiteHasErrors : ExitCode.Clean;
    }

    private static ImportResult Import(string system, ImportRequest request, SiteConfig? config)
    {
        if (system == "wordpress")
        {
            return new WordPressImport(request, config).Run();
        }

        if (request.Sources is not [var only] || !Directory.Exists(only))
        {
            throw new UsageFault($"`aiblog import {system}` needs one folder");
        }

        if (only == request.Root)
        {
            throw new UsageFault("the old site and the new site are the same folder; choose another one with --into");
        }

        Generator generator = system switch
        {
            "jekyll" => new JekyllGenerator(),
            "hugo" => new HugoGenerator(),
            "zola" => new ZolaGenerator(),
            _ => new PlainGenerator(),
        };
        return new FolderImport(request, config, generator, system).Run();
    }

    private static string? WebAddress(string? url) => url is null ? null
        : BaseUrl.Parse(url) is { } parsed ? parsed.Root
        : throw new UsageFault($"--old-url \"{url}\" is not a URL; write it like https://example.org/blog/");

    private static string? Pattern(string? pattern) => pattern is null || pattern.StartsWith('/')
        ? pattern
        : throw new UsageFault("--old-permalink must start with a slash, such as /:year/:month/:title/");

    private static string Existing(string path, string option) =>
        Directory.Exists(path) ? path : throw new UsageFault($"{option}: there is no folder \"{path}\"");
}
