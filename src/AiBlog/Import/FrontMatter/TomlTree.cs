using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Yaml;
using Tomlyn;
using Tomlyn.Parsing;

namespace AiBlog.Import.FrontMatter;

/// <summary>Reads TOML as the same tree that YAML gives.</summary>
internal static class TomlTree
{
    private const int Deepest = 32;

    /// <param name="start">Where <paramref name="toml"/> begins in the source.</param>
    public static (YamlMapping Keys, Placed<string>? Fault) Read(SourceText source, int start, string toml)
    {
        var parser = TomlParser.Create(toml, new TomlParserOptions());
        var reader = new Reader(parser, source, source.PlaceOf(start).Line);
        try
        {
            parser.MoveNext();
            parser.MoveNext();
            return (reader.Table(0), null);
        }
        catch (TomlException fault)
        {
            var line = source.PlaceOf(start).Line + (fault.Line ?? 1) - 1;
            return (reader.Root(), new Placed<string>(fault.Message, new Place(source.File, line, fault.Column ?? 1)));
        }
    }

    private sealed class Reader(TomlParser parser, SourceText source, int firstLine)
    {
        private readonly List<YamlEntry> root = [];

        /// <summary>What was read of the outermost table before a fault.</summary>
        public YamlMapping Root() => new([.. root], new Place(source.File, firstLine, 1));

        public YamlMapping Table(int depth)
        {
            var place = Here();
            var entries = depth == 0 ? root : [];
            while (parser.MoveNext() && parser.Current.Kind == TomlParseEventKind.PropertyName)
            {
                var key = new YamlScalar(parser.GetPropertyName(), ScalarForm.Plain, 0, Here());
                parser.MoveNext();
                var value = Value(depth + 1);
                if (entries.TrueForAll(entry => entry.Key.Value != key.Value))
                {
                    entries.Add(new YamlEntry(key, value));
                }
            }

            return new YamlMapping([.. entries], place);
        }

        private YamlNode Value(int depth)
        {
            if (depth > Deepest)
            {
                throw new TomlException("values are nested too deep");
            }

            var place = Here();
            switch (parser.Current.Kind)
            {
                case TomlParseEventKind.StartTable:
                    return Table(depth);
                case TomlParseEventKind.StartArray:
                    var items = ImmutableArray.CreateBuilder<YamlNode>();
                    while (parser.MoveNext() && parser.Current.Kind != TomlParseEventKind.EndArray)
                    {
                        items.Add(Value(depth + 1));
                    }

                    return new YamlSequence(items.ToImmutable(), place);
                case TomlParseEventKind.String:
                    return new YamlScalar(parser.GetString(), ScalarForm.Quoted, 0, place);
                default:
                    return new YamlScalar(Plain(), ScalarForm.Plain, 0, place);
            }
        }

        private string Plain() => parser.Current.Kind switch
        {
            TomlParseEventKind.Boolean => parser.Current.GetBoolean() ? "true" : "false",
            TomlParseEventKind.Integer => parser.Current.GetInt64().ToString(CultureInfo.InvariantCulture),
            TomlParseEventKind.Float => parser.Current.GetDouble().ToString(CultureInfo.InvariantCulture),
            TomlParseEventKind.DateTime => parser.Current.GetTomlDateTime().ToString(),
            _ => "",
        };

        private Place Here() => new(source.File, firstLine + Math.Max(parser.Current.Line, 1) - 1, Math.Max(parser.Current.Column, 1));
    }
}
