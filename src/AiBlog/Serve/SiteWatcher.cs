using System.Threading.Channels;
using AiBlog.Diagnostics;
using AiBlog.Load;

namespace AiBlog.Serve;

/// <summary>Notices when a source of the site changes. Only the folders that hold sources are watched, so neither the output nor a
/// package folder beside it costs watches or sets off a build.</summary>
internal sealed class SiteWatcher : IDisposable
{
    /// <summary>An editor saves in several steps, and a branch is switched file by file: wait for the end of it.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    /// <summary>A file that is written all the time must not keep the preview from ever being built.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private static readonly string[] Folders = ["content", "_data", "layouts", "partials", "assets", "strings", "themes"];

    private readonly string root;
    private readonly Lock gate = new();
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private bool isDisposed;
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1)
    {
        FullMode = BoundedChannelFullMode.DropWrite,
    });

    /// <exception cref="EnvironmentFault">The system does not let us watch.</exception>
    public SiteWatcher(string root)
    {
        this.root = root;
        try
        {
            watchers[""] = Watch(root, isRecursive: false);
            foreach (var folder in Folders)
            {
                WatchFolder(folder);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw new EnvironmentFault($"cannot watch {root} for changes: {fault.Message}", fault);
        }
    }

    /// <summary>Returns when something has changed and then nothing more for a moment, or one second after the first change.</summary>
    /// <param name="longest">Returns after this time even when nothing has changed; null waits for a change.</param>
    public async Task WaitAsync(TimeSpan? longest, CancellationToken stop)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (longest is { } time)
        {
            timer.CancelAfter(time);
        }

        try
        {
            await changes.Reader.ReadAsync(timer.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return;
        }

        var waited = TimeSpan.Zero;
        do
        {
            await Task.Delay(Quiet, stop);
            waited += Quiet;
        }
        while (changes.Reader.TryRead(out _) && waited < LongestWait);
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            foreach (var watcher in watchers.Values)
            {
                watcher.Dispose();
            }

            watchers.Clear();
        }
    }

    private FileSystemWatcher Watch(string folder, bool isRecursive)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = isRecursive,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        FileSystemEventHandler notice = isRecursive ? (_, _) => Notice() : (_, change) => NoticeAtRoot(change.Name);
        watcher.Changed += notice;
        watcher.Created += notice;
        watcher.Deleted += notice;
        watcher.Renamed += (sender, change) =>
        {
            notice(sender, change);
            notice(sender, new FileSystemEventArgs(WatcherChangeTypes.Deleted, folder, change.OldName));
        };
        // Events were lost; what they were does not matter, since every build reads everything.
        watcher.Error += (_, _) => Notice();
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }

    private void NoticeAtRoot(string? name)
    {
        if (name == SiteLoader.ConfigName)
        {
            Notice();
        }
        else if (name is not null && Folders.Contains(name, StringComparer.Ordinal))
        {
            WatchFolder(name);
            Notice();
        }
    }

    /// <summary>A folder may come, go and come again: the watcher of one that is gone sees nothing more.</summary>
    private void WatchFolder(string name)
    {
        lock (gate)
        {
            if (isDisposed)
            {
                return;
            }

            if (watchers.Remove(name, out var former))
            {
                former.Dispose();
            }

            var folder = Path.Combine(root, name);
            if (!Directory.Exists(folder))
            {
                return;
            }

            try
            {
                watchers[name] = Watch(folder, isRecursive: true);
            }
            catch (Exception fault) when ((fault is ArgumentException or IOException) && !Directory.Exists(folder))
            {
                // The folder is gone again; when it comes back, the watcher of the root says so.
            }
        }
    }

    private void Notice() => changes.Writer.TryWrite(true);
}
