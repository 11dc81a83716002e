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

    private static readonly string[] Folders = ["content", "_data", "layouts", "partials", "assets", "strings", "themes"];

    private readonly string root;
    private readonly Lock gate = new();
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

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

    /// <summary>Returns when something has changed and then nothing more for a moment.</summary>
    public async Task WaitAsync(CancellationToken stop)
    {
        await changes.Reader.ReadAsync(stop);
        do
        {
            await Task.Delay(Quiet, stop);
        }
        while (changes.Reader.TryRead(out _));
    }

    public void Dispose()
    {
        lock (gate)
        {
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
        watcher.EnableRaisingEvents = true;
        return watcher;
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
            if (watchers.Remove(name, out var former))
            {
                former.Dispose();
            }

            var folder = Path.Combine(root, name);
            if (Directory.Exists(folder))
            {
                watchers[name] = Watch(folder, isRecursive: true);
            }
        }
    }

    private void Notice() => changes.Writer.TryWrite(true);
}
