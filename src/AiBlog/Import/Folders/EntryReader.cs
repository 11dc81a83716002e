using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AiBlog.Import.FrontMatter;
using AiBlog.Parse;

namespace AiBlog.Import.Folders;

/// <summary>Reads everything of the old site's text files but their texts.</summary>
internal sealed partial class EntryReader(SourceFolder folder, Generator generator, LossList losses, LinkSurvey survey)
{
    private static readonly string[] Languages =
        ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "ja", "zh", "ko", "ar", "he", "tr", "sv", "da", "no", "nb", "fi", "cs", "uk",
            "el", "hu", "ro", "bg", "ca", "vi", "th", "id", "fa", "hi", "zh-cn", "zh-tw", "pt-br"];

    public List<FolderEntry> Read()
    {
        var root = generator.ContentRoot(folder);
        var paths = folder.Paths.Where(path => path.StartsWith(root, StringComparison.Ordinal) && PathRules.IsText(path)).ToList();
        var hasLanguageFolders = generator is HugoGenerator && paths.Count > 0
            && paths.TrueForAll(path =>
                path[root.Length..].Split('/') is { Length: > 1 } parts && Languages.Contains(parts[0], StringComparer.OrdinalIgnoreCase));
        var isMultilingual =
            hasLanguageFolders && paths.Select(path => path[root.Length..].Split('/')[0]).Distinct(StringComparer.Ordinal).Skip(1).Any();
        foreach (var path in folder.Paths.Where(path => path.StartsWith(root, StringComparison.Ordinal) && PathRules.IsOtherText(path)))
        {
            losses.Add(LossKinds.FileSkipped, $"{path}: aiblog reads no {Path.GetExtension(path)} files", path);
        }

        var entries = new List<FolderEntry>();
        foreach (var path in paths)
        {
            var relative = path[root.Length..];
            var language = hasLanguageFolders ? relative[..relative.IndexOf('/', StringComparison.Ordinal)].ToLowerInvariant() : null;
            relative = language is null ? relative : relative[(language.Length + 1)..];
            if (generator.RoleOf(relative) is var role && role == EntryRole.None)
            {
                losses.Add(LossKinds.FileSkipped, path, path);
            }
            else if (ReadOne(path, relative, role) is { } entry)
            {
                entries.Add(entry with { Language = entry.Language ?? (isMultilingual ? language : null) });
            }
        }

        return entries;
    }

    private FolderEntry? ReadOne(string path, string relative, EntryRole role)
    {
        if (folder.Text(path) is not { } text)
        {
            return null;
        }

        var part = OldFrontMatter.Split(text);
        if (PathRules.IsHtml(path) && part == FrontMatterPart.None)
        {
            losses.Add(LossKinds.FileSkipped, $"{path}: HTML without front matter", path);
            return null;
        }

        var body = text.Text.AsSpan(part.BodyOffset);
        if (role is EntryRole.Page or EntryRole.ByDate or EntryRole.Section && IsTemplate(path, relative, body))
        {
            losses.Add(LossKinds.FileSkipped, $"{path}: a page that a template fills", path);
            return null;
        }

        survey.Add(text.Text);
        var (fileName, suffix) = NameOf(relative, role);
        var dated = DatedName.Of(fileName);
        var front = FrontMapper.Map(part.Keys, generator.SplitsAtSpaces);
        Report(part, front, path);
        return new FolderEntry(path, relative, role, dated.Name, front.Date ?? ImportedDate.Normalize(dated.Date)
            ?? DateInPath(front, relative), front)
        {
            NameDate = dated.Date,
            FileName = fileName,
            Fault = part.Fault,
            HeadingTitle = front.Title is null && !PathRules.IsHtml(path) ? HeadingOf(body) : null,
            Language = suffix,
            HasLanguageSuffix = suffix is not null,
            IsBundle = IsIndex(relative) && role != EntryRole.Section,
            HasText = !body.IsWhiteSpace(),
            PathCategories = generator is JekyllGenerator ? CategoriesIn(relative) : [],
            TitleIsName = generator is JekyllGenerator or PlainGenerator,
        };
    }

    /// <summary>Lists of posts and the like: what they show comes from the program, not from the file.</summary>
    private static bool IsTemplate(string path, string relative, ReadOnlySpan<char> body) =>
        relative is "index.html" or "index.md" or "404.html" or "404.md" or "index.markdown"
        || (PathRules.IsHtml(path)
            && (body.Contains("{% for", StringComparison.Ordinal) || body.Contains("{%- for", StringComparison.Ordinal)
            || body.Contains("{% include", StringComparison.Ordinal)))
        || (body.Contains("{% for post in", StringComparison.Ordinal) && body.Contains("site.posts", StringComparison.Ordinal));

    private void Report(FrontMatterPart part, MappedFront front, string path)
    {
        if (part.Fault is { } fault)
        {
            losses.Add(LossKinds.FrontMatterFault, fault.Value, fault.Place);
        }

        foreach (var entry in front.Extra)
        {
            losses.Add(LossKinds.Key, entry.Key.Value, entry.Key.Place);
        }

        foreach (var entry in front.Dropped)
        {
            losses.Add(LossKinds.KeyDropped, entry.Key.Value, entry.Key.Place);
        }

        foreach (var date in front.BadDates)
        {
            losses.Add(LossKinds.KeyDropped, $"\"{date}\" is not a date", path);
        }
    }

    private static bool IsIndex(string relative) =>
        Path.GetFileNameWithoutExtension(relative) is var name && (name == "index" || IndexInLanguage().IsMatch(name))
            && relative.Contains('/', StringComparison.Ordinal);

    /// <summary>The name, of the folder for a bundle, and the language at its end.</summary>
    private static (string Name, string? Language) NameOf(string relative, EntryRole role)
    {
        var name = Path.GetFileNameWithoutExtension(relative);
        var suffix = LanguageSuffix().Match(name) is { Success: true } match
            && Languages.Contains(match.Groups[2].Value, StringComparer.OrdinalIgnoreCase) ? match.Groups[2].Value : null;
        name = suffix is null ? name : name[..^(suffix.Length + 1)];
        var isFolder = (role == EntryRole.Section && name == "_index") || (name == "index" && role != EntryRole.Section);
        var parts = relative.Split('/');
        return (isFolder && parts.Length > 1 ? parts[^2] : name, suffix?.ToLowerInvariant());
    }

    private static string? DateInPath(MappedFront front, string relative)
    {
        foreach (var path in (ReadOnlySpan<string?>)[front.Url, relative, .. front.Aliases])
        {
            if (path is not null && DayInPath().Match("/" + path) is { Success: true } match)
            {
                var day = $"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}";
                if (ImportedDate.WrittenDay(day) is not null)
                {
                    return day;
                }
            }
        }

        return null;
    }

    private static string? HeadingOf(ReadOnlySpan<char> body)
    {
        var line = body.TrimStart();
        var end = line.IndexOf('\n');
        line = end < 0 ? line : line[..end];
        return line.StartsWith("# ") ? Markdig.Markdown.ToPlainText(line[2..].Trim(" #").ToString()).Trim() : null;
    }

    private static ImmutableArray<string> CategoriesIn(string relative)
    {
        var posts = relative.IndexOf("_posts/", StringComparison.Ordinal);
        return posts <= 0 ? [] : [.. relative[..posts].Split('/', StringSplitOptions.RemoveEmptyEntries)];
    }

    [GeneratedRegex(@"^(.+)\.([A-Za-z]{2}(?:-[A-Za-z]{2})?)$")]
    private static partial Regex LanguageSuffix();

    [GeneratedRegex(@"^index\.[A-Za-z]{2}(?:-[A-Za-z]{2})?$")]
    private static partial Regex IndexInLanguage();

    [GeneratedRegex(@"/(\d{4})/(\d{1,2})/(\d{1,2})/")]
    private static partial Regex DayInPath();
}
