using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Import.FrontMatter;
using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Import.Folders;

/// <summary>A configuration file of another generator, whatever its language.</summary>
internal sealed record OldConfig(string Path, YamlMapping Root)
{
    private const int MaxBytes = 1 << 20;

    /// <summary>The first of the paths that is there; null when none is.</summary>
    public static OldConfig? Read(SourceFolder folder, LossList losses, params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (folder.Text(path) is { } text)
            {
                return new OldConfig(path, Parse(text, losses));
            }
        }

        return null;
    }

    public string? Text(params ReadOnlySpan<string> names) => new ForeignKeys(Root).TakeText(names);

    public YamlMapping Below(string name) => Root.Find(name)?.Value as YamlMapping ?? YamlMapping.Empty;

    /// <summary>Every scalar by its path, in lower case.</summary>
    public ImmutableDictionary<string, string> Values()
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        Collect(Root, "", values, 0);
        return values.ToImmutable();
    }

    private static void Collect(YamlMapping mapping, string prefix, ImmutableDictionary<string, string>.Builder values, int depth)
    {
        foreach (var entry in mapping.Entries)
        {
            switch (entry.Value)
            {
                case YamlScalar scalar:
                    values[prefix + entry.Key.Value] = scalar.IsNull ? "" : scalar.Value;
                    break;
                case YamlMapping below when depth < 4:
                    Collect(below, prefix + entry.Key.Value + ".", values, depth + 1);
                    break;
            }
        }
    }

    private static YamlMapping Parse(SourceText text, LossList losses)
    {
        if (text.File.EndsWith(".toml", StringComparison.OrdinalIgnoreCase))
        {
            var (keys, fault) = TomlTree.Read(text, 0, text.Text);
            if (fault is { } toml)
            {
                losses.Add(LossKinds.BadInput, toml.Value, toml.Place);
            }

            return keys;
        }

        var read = text.File.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? JsonTree.Read(text, MaxBytes)
            : YamlTree.Read(text, 0, text.Text.Length, MaxBytes);
        foreach (var fault in read.Diagnostics.Where(fault => fault.Severity == Severity.Error))
        {
            losses.Add(LossKinds.BadInput, fault.Message, fault.Place);
        }

        return read.Root;
    }
}
