using System.Collections;
using System.Text;
using AiBlog.Config;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Parse;
using NodaTime;

namespace AiBlog.Tests.Keys;

/// <summary>Holds table, reader and record together: what a table names is read, judged and kept.</summary>
public sealed class KeyTableTests
{
    private static readonly Dictionary<string, Func<string, (object? Record, IReadOnlyList<Diagnostic> Faults)>> Readers = new()
    {
        ["post"] = text => (Reading.Post(text.TrimEnd('\n')).FrontMatter, Reading.Post(text.TrimEnd('\n')).Diagnostics),
        ["page"] = text => (Reading.Page(text.TrimEnd('\n')).FrontMatter, Reading.Page(text.TrimEnd('\n')).Diagnostics),
        ["config"] = text => (Reading.Config(text).Config, Reading.Config(text).Diagnostics),
    };

    /// <summary>The document, the path of each key, and the key.</summary>
    public static TheoryData<string, string> AllKeys()
    {
        var data = new TheoryData<string, string>();
        foreach (var (document, table) in new[] { ("post", FrontMatterKeys.Post), ("page", FrontMatterKeys.Page), ("config", ConfigKeys.Site) })
        {
            foreach (var path in Paths(table, ""))
            {
                data.Add(document, path);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(AllKeys))]
    public void A_value_of_a_wrong_type_is_one_fault_at_that_value(string document, string path)
    {
        var (text, key) = Sample(document, path, WrongValue);
        var (_, faults) = Readers[document](text);

        var fault = Assert.Single(faults);
        Assert.Equal("wrong-type", fault.Code);
        Assert.Contains($"`{key.Name}`", fault.Message, StringComparison.Ordinal);
        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, line => line.Contains("@here", StringComparison.Ordinal));
        Assert.Equal(
            (at + (document == "config" ? 1 : 2), lines[at].IndexOf(WrongValue(key), StringComparison.Ordinal) + 1),
            (fault.Place.Line, fault.Place.Column));
    }

    [Theory]
    [MemberData(nameof(AllKeys))]
    public void A_right_value_is_no_fault_and_changes_the_record(string document, string path)
    {
        var (text, key) = Sample(document, path, k => k.Example);
        var (record, faults) = Readers[document](text);

        Assert.Empty(faults);
        var (other, _) = Readers[document](key.IsRequired ? text.Replace(key.Example, OtherValue(key), StringComparison.Ordinal) : Without(text));
        Assert.NotEqual(Dump(other), Dump(record));
    }

    [Theory]
    [MemberData(nameof(AllKeys))]
    public void A_key_without_a_value_is_one_fault_at_the_key(string document, string path)
    {
        var (text, key) = Sample(document, path, _ => "");
        var (_, faults) = Readers[document](text);

        var fault = Assert.Single(faults);
        Assert.Equal(("empty-value", IsRequired(document, path, key) ? Severity.Error : Severity.Warning), (fault.Code, fault.Severity));
    }

    [Fact]
    public void No_key_stands_twice_and_none_is_foreign_to_itself()
    {
        foreach (var table in Tables(FrontMatterKeys.Post).Concat(Tables(FrontMatterKeys.Page)).Concat(Tables(ConfigKeys.Site)))
        {
            Assert.Equal(table.Keys.Length, table.Keys.DistinctBy(key => key.Name).Count());
            Assert.Equal(table.Foreign.Length, table.Foreign.DistinctBy(key => key.Name.ToUpperInvariant()).Count());
            Assert.All(table.Foreign, foreign => Assert.Null(table.Find(foreign.Name)));
            Assert.All(table.Foreign, foreign => Assert.True(foreign.Use is null || table.Find(foreign.Use) is not null, foreign.Name));
        }
    }

    private static IEnumerable<string> Paths(KeyTable table, string prefix) => table.Keys.SelectMany(key =>
        key.Nested is { } nested ? [prefix + key.Name, .. Paths(nested, $"{prefix}{key.Name}.")] : (IEnumerable<string>)[prefix + key.Name]);

    private static IEnumerable<KeyTable> Tables(KeyTable table) =>
        [table, .. table.Keys.Select(key => key.Nested).OfType<KeyTable>().Distinct().SelectMany(Tables)];

    /// <summary>The smallest sound document, with the value of one key set; the lines that set it bear a mark.</summary>
    private static (string Text, Key Key) Sample(string document, string path, Func<Key, string> value)
    {
        var table = document switch
        {
            "post" => FrontMatterKeys.Post,
            "page" => FrontMatterKeys.Page,
            _ => ConfigKeys.Site,
        };
        var text = new StringBuilder();
        if (document == "post" && path != "date")
        {
            text.Append("date: 2026-01-31\n");
        }

        var key = Append(text, table, path.Split('.'), "", value);
        return (text.ToString(), key);
    }

    private static Key Append(StringBuilder text, KeyTable table, ReadOnlySpan<string> path, string indent, Func<Key, string> value)
    {
        var key = table.Find(path[0]) ?? throw new InvalidOperationException(path[0]);
        foreach (var other in table.Keys.Where(k => k.IsRequired && k != key))
        {
            text.Append(indent).Append(other.Name).Append(": ").Append(other.Example).Append('\n');
        }

        AppendCase(text, table, key, indent);
        text.Append(indent).Append(key.Name).Append(':');
        if (path.Length == 1)
        {
            text.Append(' ').Append(value(key)).Append(" # @here\n");
            return key;
        }

        text.Append(" # @outer\n");
        var inner = indent + "  ";
        if (key.Type == KeyType.MappingList)
        {
            text.Append(inner).Append("-\n");
        }

        if (key.Type == KeyType.NamedMappings)
        {
            text.Append(inner).Append("jane:\n");
        }

        return Append(text, key.Nested ?? throw new InvalidOperationException(key.Name), path[1..], inner + "  ", value);
    }

    /// <summary>A key that goes with one value of another key stands beside that value and what else it needs.</summary>
    private static void AppendCase(StringBuilder text, KeyTable table, Key key, string indent)
    {
        if (table.Cases is not { } cases || cases.All.FirstOrDefault(one => one.Has(key.Name)) is not { } with)
        {
            return;
        }

        text.Append(indent).Append(cases.Selector).Append(": ").Append(with.Value).Append('\n');
        foreach (var other in with.Required.Where(name => name != key.Name).Select(table.Find))
        {
            text.Append(indent).Append(other?.Name).Append(": ").Append(other?.Example).Append('\n');
        }
    }

    private static bool IsRequired(string document, string path, Key key) =>
        key.IsRequired || (document == "config" && path.StartsWith("comments.", StringComparison.Ordinal) && CommentKeys.Table.Cases?.All.Any(one => one.Required.Contains(key.Name)) is true);

    private static string Without(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.Contains("@here", StringComparison.Ordinal)));

    private static string WrongValue(Key key) => key.Type switch
    {
        KeyType.Flag => "maybe",
        KeyType.Number => "many",
        KeyType.Choice when key.Or is KeyType.Mapping => "[a]",
        KeyType.Choice when key.Or is not null => "{a: b}",
        KeyType.List or KeyType.UrlList => "{a: b}",
        KeyType.Mapping when key.Or is KeyType.Text => "[a]",
        KeyType.Mapping or KeyType.MappingList or KeyType.NamedMappings or KeyType.Open => "text",
        _ => "[a]",
    };

    private static string OtherValue(Key key) => key.Example.StartsWith("http", StringComparison.Ordinal) ? "https://other.example/" : "other";

    private static string Dump(object? value)
    {
        var text = new StringBuilder();
        Dump(value, text);
        return text.ToString();
    }

    /// <summary>All that a record holds but places, which any change of the text may change.</summary>
    private static void Dump(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null or Place:
                break;
            case string or bool or int or Enum or DateTimeOffset:
                text.Append(value);
                break;
            case DateTimeZone zone:
                text.Append(zone.Id);
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    text.Append('[');
                    Dump(item, text);
                    text.Append(']');
                }

                break;
            default:
                foreach (var property in value.GetType().GetProperties().Where(p => p.Name is not ("EqualityContract" or "Offset") && p.GetMethod is { IsStatic: false }))
                {
                    text.Append(' ').Append(property.Name).Append('=');
                    Dump(property.GetValue(value), text);
                }

                break;
        }
    }
}
