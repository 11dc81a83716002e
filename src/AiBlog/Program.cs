using System.Text;
using AiBlog.Commands;

var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var isInteractive = !Console.IsErrorRedirected && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("CI") is null;
return CommandLine.Run(args, new Terminal(
    Console.Out, Console.Error, Environment.CurrentDirectory, isInteractive, DateTimeOffset.UtcNow, Environment.GetEnvironmentVariable,
    stop.Token));
