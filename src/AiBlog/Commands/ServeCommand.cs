using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using AiBlog.Serve;

namespace AiBlog.Commands;

/// <summary><c>aiblog serve</c>: the site in a browser of this machine, built again on every change.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 4000;

    public static Command Create(Terminal terminal)
    {
        var site = new SiteArguments();
        var port = new Option<int>("--port") { Description = "The port to listen on. 0 selects a free port.", HelpName = "N", DefaultValueFactory = _ => UsualPort };
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        var command = new Command("serve", "Show the site on this machine while you write.") { site.Site, port, open, site.Drafts, site.Future };
        command.SetAction(parse =>
        {
            var number = parse.GetValue(port);
            if (number is < 0 or > 65535)
            {
                throw new UsageFault($"--port {number} is not a port; use 1 to 65535, or 0 for a free port");
            }

            var options = site.Options(parse, terminal);
            if (!Directory.Exists(options.Root))
            {
                throw new UsageFault($"there is no folder \"{options.Root}\"");
            }

            UnfinishedBuild.Finish(terminal, options.Root);
            var preview = new PreviewBuild(terminal, options);
            PreviewServer.RunAsync(options.Root, number, origin => Announce(terminal, preview.AddressAt(origin), parse.GetValue(open)), preview.Make, terminal.Stop)
                .GetAwaiter().GetResult();
            return ExitCode.Clean;
        });
        return command;
    }

    private static void Announce(Terminal terminal, string address, bool opens)
    {
        terminal.Output.WriteLine($"Serving {address} (stop with Ctrl-C)");
        terminal.Output.Flush();
        if (!opens)
        {
            return;
        }

        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            terminal.Error.WriteLine($"aiblog: cannot open a browser ({fault.Message}); open {address} yourself");
        }
    }
}
