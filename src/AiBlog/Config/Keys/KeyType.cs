namespace AiBlog.Config.Keys;

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
