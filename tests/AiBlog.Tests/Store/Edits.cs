using System.Globalization;

namespace AiBlog.Tests.Store;

/// <summary>Changes that an author makes to a site between two builds. Each is chosen by its number; the rest of the number chooses where and
/// what.</summary>
internal sealed class Edits(Commands.TestSite site)
{
    private static readonly string[] Words = ["granite", "marble", "slate", "basalt", "chalk", "opal"];

    private DateTimeOffset now = Commands.TestSite.Now;
    private int made;

    /// <summary>The time of the next build, as the command line takes it.</summary>
    public string Now => now.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>A site with a scheduled post, translations, a picture, notes, comments, and files that override the theme.</summary>
    public void Begin()
    {
        site.Write("aiblog.yml", "title: Stones\nbase_url: https://example.org/blog/\nlinks: {policy: warn}\nmarkdown_twins: true\n");
        for (var i = 0; i < 5; i++)
        {
            Post(i, $"Post {i}", $"2026-0{i + 1}-01", Words[i], $"About {Words[i]} and [post 0](post-0.md). ![x](x.png)\n\n## Part\n\n> Said.");
        }

        site.Write("content/posts/later.md", "---\ntitle: Later\ndate: 2026-11-25\nexpires: 2026-11-29\n---\n\nSoon.\n");
        site.Write("content/pages/about.md", "---\ntitle: About\n---\n\nMe, and [a post](/posts/post-1/).\n");
        site.Write("content/comments/post-0/one.yml", "name: Ada\nmessage: Fine.\n");
        Picture(1);
    }

    /// <summary>Makes one change.</summary>
    /// <returns>What it was, for the report of a failure.</returns>
    public string Make(int choice)
    {
        var (kind, detail) = (choice % 20, choice / 20);
        var i = detail % 5;
        var word = Words[detail % Words.Length];
        made++;
        switch (kind)
        {
            case 0: return Append(i, $"\nMore {word} {made}.\n");
            case 1: return Replace(i, "title: ", $"title: {word} {made}");
            case 2: return Replace(i, "date: ", $"date: 2026-{1 + (detail % 9):00}-{1 + (made % 27):00}");
            case 3: return Replace(i, "tags: ", $"tags: [{word}, other]");
            case 4: return Replace(i, "slug: ", $"slug: s-{word}");
            case 5: return Delete($"content/posts/post-{i}.md");
            case 6: return Rename(i, $"content/posts/moved-{word}.md");
            case 7: return Write($"content/pages/{word}.md", $"---\ntitle: {word}\n---\n\nPage {made}.\n");
            case 8: return Write($"content/comments/post-{i}/c{made}.yml", $"name: {word}\nmessage: Number {made}.\n");
            case 9: return Write("aiblog.yml", $"title: {word} {made}\nbase_url: https://example.org/{word}/\npaginate: {1 + (detail % 4)}\n");
            case 10: return Write("partials/footer.html", $"<footer>{word} {made} {{{{ site.title }}}}</footer>\n");
            case 11: return Write("assets/extra.css", $"p {{ color: #{made % 10}{detail % 10}0 }}\n");
            case 12: return Write("strings/en.yml", $"related_posts: {word} {made}\n");
            case 13: return Tick(detail);
            case 14: return Replace(i, "language: ", $"language: {(detail % 2 == 0 ? "de" : "fr")}");
            case 15: return Write("content/posts/post-0.de.md", $"---\ntitle: Auf Deutsch {made}\ndate: 2026-01-01\n---\n\nEs geht um {word}.\n");
            case 16: return Picture(made);
            case 17: return SameLength(i);
            case 18: return Write($"content/posts/new-{word}.md", $"---\ntitle: New {word}\ndate: 2026-05-0{1 + i}\ntags: [{word}]\n---\n\n[x](post-{i}.md#part)\n");
            default: return Write("themes/own/theme.yml", $"name: own\n") + Delete("themes/own/theme.yml");
        }
    }

    private void Post(int i, string title, string date, string tag, string text) => site.Write(
        $"content/posts/post-{i}.md",
        $"---\ntitle: {title}\ndate: {date}\nslug: post-{i}\nlanguage: en\ntags: [{tag}]\nsource: {{name: S, url: https://s.example/{i}}}\n---\n\n{text}\n");

    private string Append(int i, string text)
    {
        var path = site.PathOf($"content/posts/post-{i}.md");
        if (File.Exists(path))
        {
            File.AppendAllText(path, text);
        }

        return $"append to post-{i}";
    }

    private string Replace(int i, string start, string line)
    {
        var path = site.PathOf($"content/posts/post-{i}.md");
        if (File.Exists(path))
        {
            File.WriteAllLines(path, File.ReadAllLines(path).Select(old => old.StartsWith(start, StringComparison.Ordinal) ? line : old));
        }

        return $"post-{i}: {line}";
    }

    /// <summary>As many bytes as before, and with the times of before: only the file system knows.</summary>
    private string SameLength(int i)
    {
        var path = site.PathOf($"content/posts/post-{i}.md");
        if (File.Exists(path))
        {
            var time = File.GetLastWriteTimeUtc(path);
            File.WriteAllText(path, File.ReadAllText(path).Replace("About", made % 2 == 0 ? "Abode" : "Above", StringComparison.Ordinal)
                .Replace("Abo", "Obo", StringComparison.Ordinal));
            File.SetLastWriteTimeUtc(path, time);
        }

        return $"same length in post-{i}";
    }

    private string Delete(string path)
    {
        File.Delete(site.PathOf(path));
        return $"delete {path}";
    }

    private string Rename(int i, string to)
    {
        var path = site.PathOf($"content/posts/post-{i}.md");
        if (File.Exists(path))
        {
            File.Move(path, site.PathOf(to), overwrite: true);
        }

        return $"rename post-{i} to {to}";
    }

    private string Write(string path, string text)
    {
        site.Write(path, text);
        return $"write {path}";
    }

    private string Tick(int detail)
    {
        now = Commands.TestSite.Now.AddDays(detail % 9);
        return $"build at {Now}";
    }

    /// <summary>A PNG of one pixel, whose colour is the number.</summary>
    private string Picture(int number)
    {
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        Directory.CreateDirectory(site.PathOf("content/posts"));
        File.WriteAllBytes(site.PathOf("content/posts/x.png"), [.. png, .. new byte[number % 3]]);
        return $"picture {number}";
    }
}
