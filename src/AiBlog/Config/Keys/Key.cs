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
