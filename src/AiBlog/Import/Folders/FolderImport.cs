using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Import.Writing;
using AiBlog.Load;
using AiBlog.Parse;

namespace AiBlog.Import.Folders;

/// <summary>Imports a site whose content is a folder of text files. Texts are read, converted, and written one by one.</summary>
internal sealed class FolderImport(ImportRequest request, SiteConfig? config, Generator generator, string prefix)
{
    private readonly LossList losses = new();

    public ImportResult Run()
    {
        var writer = new ImportWriter(request.Root, losses);
        var folder = new SourceFolder(request.Sources[0], request.Root, losses);
        var old = generator.Read(folder, losses);
        var survey = new LinkSurvey();
        var entries = new EntryReader(folder, generator, losses, survey).Read();
        var dated = entries.Where(entry => entry.Date is not null).ToList();
        old = old with { BaseUrl = request.OldUrl ?? old.BaseUrl ?? survey.Origin(dated) };
        var pattern = request.Permalink ?? survey.Pattern(dated) ?? generator.DefaultPattern;

        var isOurs = writer.IsUntouched(SiteLoader.ConfigName, Key(SiteLoader.ConfigName));
        var site = new NewSite(request.Root, isOurs ? null : config, writer);
        site.ReadOwn();
        var placer = new EntryPlacer(generator, site, losses);
        entries = [.. placer.Place(entries).Select(entry => entry with { OldUrls = placer.OldUrls(entry, pattern) })];
        if (site.IsNew)
        {
            site.TimeZone = NewConfig.ZoneOf(old.TimeZone);
            site.Permalink = PermalinkChoice.Of(
                site, entries.Where(entry => entry.Kind == ContentKind.Post && !entry.OldUrls.IsEmpty)
                .Select(entry => (entry.OldUrls[0], entry.Slug, entry.Date, entry.Front.Categories.FirstOrDefault())));
        }

        var root = generator.ContentRoot(folder);
        var files = new FolderFiles(folder, root, generator.StaticRoots(folder));
        files.AddPublished(path =>
            !path.StartsWith(root, StringComparison.Ordinal) || root.Length == 0 || generator is JekyllGenerator or ZolaGenerator);
        var links = new FolderLinks(folder, old, root, entries, files, losses);
        var aliases = new AliasPlanner(site, losses);
        aliases.ClaimOwn(
            entries.Where(entry => entry.Kind == ContentKind.Post).Select(
            entry => site.UrlOf(entry.Slug, entry.Date, entry.Front.Categories.FirstOrDefault())));
        var builder = new FolderPosts(folder, generator, old, links, survey.Fragments, losses);
        foreach (var entry in entries)
        {
            if (entry.IsBundle)
            {
                files.AddBundle(entry);
            }

            var post = builder.Read(entry) with { Key = Key(entry.SourcePath) };
            post = post with
            {
                Aliases = aliases.For(
                    entry.Target, entry.Kind == ContentKind.Post
                    ? site.UrlOf(entry.Slug, entry.Date, entry.Front.Categories.FirstOrDefault()) : null, entry.OldUrls, entry.SourcePath),
            };
            writer.Write(post.Path, post.Key, PostText.Write(post));
        }

        CopyFiles(folder, files, writer);
        if (site.IsNew)
        {
            writer.Write(SiteLoader.ConfigName, Key(SiteLoader.ConfigName), NewConfig.Write(old, site));
        }

        writer.Finish(key => key.StartsWith(prefix + ":", StringComparison.Ordinal) && key != Key(SiteLoader.ConfigName));
        return new ImportResult(
            entries.Count(entry => entry.Kind == ContentKind.Post),
            entries.Count(entry => entry.Kind == ContentKind.Page),
            entries.Count(entry => entry.IsDraft),
            0,
            files.Copies.Count(),
            writer.Counts,
            losses.All);
    }

    private string Key(string path) => $"{prefix}:{path}";

    private void CopyFiles(SourceFolder folder, FolderFiles files, ImportWriter writer)
    {
        foreach (var (target, source) in files.Copies)
        {
            if (folder.Find(source) is { } file)
            {
                writer.Copy(target, Key(source), file.FullPath);
            }
        }
    }
}
