using System.Diagnostics;
using AiBlog.Build;
using AiBlog.Commands.Reporting;
using Spectre.Console;

namespace AiBlog.Commands;

/// <summary>Shows how far a build is, on a terminal only, and keeps how long each stage took.</summary>
internal sealed class BuildProgress
{
    private readonly List<(string Stage, long Started)> stages = [];

    /// <summary>Runs a build; on a terminal with a bar that is gone when it ends.</summary>
    public T Run<T>(Terminal terminal, Func<BuildObserver, T> build)
    {
        if (!terminal.IsInteractive)
        {
            return build(new BuildObserver(Enter, (_, _) => { }));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return console.Progress().AutoClear(true).HideCompleted(true).Start(progress =>
        {
            var task = progress.AddTask("Building");
            return build(new BuildObserver(Enter, (made, total) => task.MaxValue(total).Value(made)));
        });
    }

    /// <summary>One line a stage: its name and milliseconds.</summary>
    public void WriteStages(TextWriter output, long ended)
    {
        for (var i = 0; i < stages.Count; i++)
        {
            var end = i + 1 < stages.Count ? stages[i + 1].Started : ended;
            output.WriteLine($"{stages[i].Stage,-8}{Summary.Milliseconds(Stopwatch.GetElapsedTime(stages[i].Started, end))}");
        }
    }

    private void Enter(string stage) => stages.Add((stage, Stopwatch.GetTimestamp()));
}
