using System.Collections.Frozen;

namespace AiBlog.Diagnostics;

/// <summary>The word for a media file, by the ending of its name.</summary>
internal static class MediaNoun
{
    private static readonly FrozenSet<string> Videos = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".mp4", ".m4v", ".webm", ".mov", ".ogv", ".mkv", ".avi");

    private static readonly FrozenSet<string> Sounds = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac", ".aac");

    private static readonly FrozenSet<string> Others = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".html", ".htm", ".pdf", ".vtt", ".srt", ".js", ".css", ".json", ".txt");

    public static string Of(string path)
    {
        var ending = Path.GetExtension(path.Split('?', '#')[0]);
        return Videos.Contains(ending) ? "video" : Sounds.Contains(ending) ? "audio file" : Others.Contains(ending) ? "file" : "image";
    }
}
