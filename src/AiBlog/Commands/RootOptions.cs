using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using AiBlog.Render;

namespace AiBlog.Commands;

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
