using System.Collections.Immutable;

namespace AiBlog.Config.Keys;

/// <summary>All there is to know about one key: its reader, the JSON Schema and the documentation are made from it.</summary>
/// <param name="Description">One sentence or two for the author, in Markdown.</param>
/// <param name="Example">A value as YAML; a test reads it.</param>
internal sealed record Key(string Name, KeyType Type, string Description, string Example)
{
    public bool IsRequired { get; init; }

    /// <summary>As documented; the reader's own default is in its record.</summary>
    public string? Default { get; init; }

    /// <summary>A second type that may stand here, such as <c>false</c> in place of a list.</summary>
    public KeyType? Or { get; init; }

    /// <summary>What each value of an open group must be, when not anything goes.</summary>
    public KeyType? Of { get; init; }

    public ImmutableArray<string> Values { get; init; } = [];

    public int Minimum { get; init; }

    public int Maximum { get; init; } = int.MaxValue;

    /// <summary>A regular expression for editors; the reader judges by rules that say more.</summary>
    public string? Pattern { get; init; }

    public KeyTable? Nested { get; init; }

    /// <summary>The key for several values, for authors who write a list after the key for one: <c>authors</c> for <c>author</c>.</summary>
    public string? Several { get; init; }

    /// <summary>An item of the list is a sentence, so a comma in a single value does not separate two items.</summary>
    public bool HasSentences { get; init; }
}

/// <summary>A key that authors know from elsewhere and that does not exist here.</summary>
/// <param name="Use">The key that takes its place; null when there is none.</param>
/// <param name="Advice">What to do, in a clause.</param>
internal sealed record ForeignKey(string Name, string? Use, string Advice)
{
    public ForeignKey(string name, string use)
        : this(name, use, $"write `{use}` instead")
    {
    }
}

/// <summary>What may stand after a key.</summary>
internal enum KeyType
{
    Text,

    /// <summary>http or https.</summary>
    Url,
    Slug,

    /// <summary>A language tag such as <c>en</c> or <c>pt-BR</c>.</summary>
    Language,
    Date,
    Flag,
    Number,

    /// <summary>A colour as CSS writes it: <c>#1652f0</c>, <c>teal</c>, <c>oklch(0.6 0.1 250)</c>.</summary>
    Color,

    /// <summary>One of the key's values.</summary>
    Choice,

    /// <summary>A list of texts; of the key's values when it has some.</summary>
    List,
    UrlList,

    /// <summary>Keys of its own.</summary>
    Mapping,
    MappingList,

    /// <summary>Names chosen by the author, each with the same keys.</summary>
    NamedMappings,

    /// <summary>Whatever the author likes; values of one type when <see cref="Key.Of"/> says so.</summary>
    Open,
}
