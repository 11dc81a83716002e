using System.Collections.Immutable;
using AiBlog.Load;
using AiBlog.Parse.Markdown;
using AiBlog.Parse.Tokens;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Policy;
using AiBlog.Store;
using AiBlog.Text;

namespace AiBlog.Parse;

/// <summary>One post or page, read without looking at any other file.</summary>
/// <param name="Source">The file itself, whose bytes Load holds anyway.</param>
/// <param name="BodyOffset">Where the text begins in the decoded file.</param>
/// <param name="Name">The slug that the file's name suggests: the file or folder name without its date.</param>
/// <param name="Resources">What its HTML would load from other origins, in the order it stands there.</param>
/// <param name="Styles">The styles of its HTML, as sheets of its own.</param>
/// <param name="HasPlaceholder">Something of others waits in it for the reader.</param>
/// <param name="Opinion">From the front matter or from under the opinion's heading; null when the author gave none.</param>
internal sealed record ParsedFile(
    SourceFile Source,
    int BodyOffset,
    ContentKind Kind,
    string Name,
    FrontMatter Front,
    MarkdownBody Report,
    MarkdownBody? Opinion,
    MarkdownBody? Footnotes,
    ImmutableArray<MarkdownBody> KeyPoints,
    string Excerpt,
    int Words,
    int Minutes,
    PostTokens Tokens,
    ImmutableArray<Resource> Resources,
    ImmutableArray<StyleText> Styles,
    bool HasPlaceholder)
{
    public PostTokens Tokens
    {
        get => StoredTokens.Value;
        init => StoredTokens = new(value);
    }

    /// <summary>Of the source, relative to the site.</summary>
    public string Path => Source.Path;

    public required FileName FileName { get; init; }

    /// <summary>A hash of everything that determines this result: the source, and the inputs of the parser. Null without a store.</summary>
    public UInt128? Key { get; init; }

    /// <summary>Translations of one text share it, when their files are named alike.</summary>
    public string Stem => FileName.Stem;

    /// <summary>The language that the name of the file says; null when it says none.</summary>
    public string? NameLanguage => FileName.Language;

    /// <summary>True for NAME/index.md: the files of its folder belong to it.</summary>
    public bool IsBundle => FileName.IsIndex;

    /// <summary>Of the source's folder, with a slash at the end.</summary>
    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];

    private Stored<PostTokens> StoredTokens { get; init; } = new(Tokens);

    /// <summary>Returns the same file with other tokens, which may be in the store.</summary>
    public ParsedFile With(Stored<PostTokens> tokens) => this with { StoredTokens = tokens };

    /// <summary>The Markdown behind the front matter, decoded anew: few need it once it is parsed, and so none keeps it.</summary>
    public string ReadBody() => TextDecoder.TryDecode(Path, Source.Bytes.Span, out var text, out _)
        ? text.Text[BodyOffset..]
        : throw new InvalidOperationException($"{Path} was read before");

    public IEnumerable<MarkdownBody> Bodies => new[] { Report, Opinion, Footnotes }.OfType<MarkdownBody>();
}
