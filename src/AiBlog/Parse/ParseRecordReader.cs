using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Parse.Markdown;
using AiBlog.Parse.Tokens;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;
using AiBlog.Store;
using AiBlog.Text.Tokens;
using AiBlog.Text.Yaml;

namespace AiBlog.Parse;

/// <summary>Reads what <see cref="ParseRecordWriter"/> writes.</summary>
/// <param name="details">Returns the record of long strings and tokens; called on demand.</param>
internal sealed class ParseRecordReader(Stream stream, Func<byte[]> details, SourceFile source, FileName name, ServiceRegistry services)
    : BinaryReader(stream, StoreValues.Text, leaveOpen: true)
{
    public Diagnostic ReadDiagnostic() =>
        new((Severity)ReadByte(), ReadString(), ReadPlace(), ReadString(), this.ReadOptionalString());

    public ParsedFile ReadFile()
    {
        var (offset, kind, slug, front) = (Read7BitEncodedInt(), (ContentKind)ReadByte(), ReadString(), ReadFront());
        var (report, opinion, footnotes) = (ReadBody(), ReadOptional(ReadBody), ReadOptional(ReadBody));
        var (points, excerpt, words, minutes) = (this.ReadAll(ReadBody), ReadString(), Read7BitEncodedInt(), Read7BitEncodedInt());
        var tokens = ReadDetail(ReadTokens);
        var file = new ParsedFile(
            Source: source, BodyOffset: offset, Kind: kind, Name: slug, Front: front, Report: report, Opinion: opinion,
            Footnotes: footnotes, KeyPoints: points, Excerpt: excerpt, Words: words, Minutes: minutes, Tokens: PostTokens.None,
            Resources: this.ReadAll(ReadResource), Styles: this.ReadAll(ReadStyle), HasPlaceholder: ReadBoolean())
        {
            FileName = name,
        };
        return file.With(tokens);
    }

    /// <summary>A value in the record of details, which is read on demand.</summary>
    private Stored<T> ReadDetail<T>(Func<BinaryReader, T> read)
        where T : class
    {
        var (at, from) = (Read7BitEncodedInt(), details);
        return new Stored<T>(() =>
        {
            using var reader = new BinaryReader(new MemoryStream(from()) { Position = at }, StoreValues.Text);
            return read(reader);
        });
    }

    private Stored<string> ReadText() =>
        ReadBoolean() ? ReadDetail(static reader => reader.ReadString()) : new Stored<string>(ReadString());

    private Place ReadPlace() => new(ReadBoolean() ? ReadString() : source.Path, Read7BitEncodedInt(), Read7BitEncodedInt());

    private Placed<string> ReadPlaced() => new(ReadString(), ReadPlace());

    private T? ReadOptional<T>(Func<T> read)
        where T : class => ReadBoolean() ? read() : null;

    private Placed<string>? ReadOptionalPlaced() => ReadBoolean() ? ReadPlaced() : null;

    private PostDate ReadDate() =>
        new(new DateTimeOffset(ReadInt64(), TimeSpan.FromMinutes(ReadInt16())), ReadBoolean(), ReadPlace());

    private FrontMatter ReadFront() => new(
        Title: ReadString(),
        Date: ReadOptional(ReadDate),
        Updated: ReadOptional(ReadDate),
        Correction: this.ReadOptionalString(),
        Slug: ReadOptionalPlaced(),
        FeedId: ReadOptionalPlaced(),
        Description: this.ReadOptionalString(),
        Tags: this.ReadAll(ReadPlaced),
        Categories: this.ReadAll(ReadPlaced),
        Authors: this.ReadAll(ReadPlaced),
        KeyPoints: this.ReadAll(ReadPlaced),
        Opinion: ReadOptional(() => new EmbeddedText(ReadString(), ReadPlace(), Read7BitEncodedInt(), ReadBoolean())),
        Sources: this.ReadAll(() => new SourceReference(
            ReadString(), ReadString(), this.ReadOptionalString(), ReadOptional(ReadDate), this.ReadOptionalString())),
        Image: ReadOptional(() => new PostImage(ReadPlaced(), ReadString(), this.ReadOptionalString(), this.ReadOptionalString())),
        Series: this.ReadOptionalString(),
        IsDraft: ReadBoolean(),
        Expires: ReadOptional(ReadDate),
        Aliases: this.ReadAll(ReadPlaced),
        Related: new RelatedChoice(ReadBoolean(), this.ReadAll(ReadPlaced)),
        IsPinned: ReadBoolean(),
        TranslationOf: ReadOptionalPlaced(),
        CommentsOpen: ReadBoolean(),
        CommentsThread: ReadOptionalPlaced(),
        Ai: ReadSByte() is >= 0 and var ai ? (AiUse)ai : null,
        Toc: this.ReadOptionalBoolean(),
        Language: ReadOptionalPlaced(),
        Extra: (YamlMapping)ReadNode(),
        Place: ReadPlace());

    private YamlNode ReadNode() => ReadByte() switch
    {
        0 => ReadRestOfScalar(),
        1 => new YamlMapping(this.ReadAll(() => new YamlEntry((YamlScalar)ReadNode(), ReadNode())), ReadPlace()),
        2 => new YamlSequence(this.ReadAll(ReadNode), ReadPlace()),
        _ => new YamlBroken(ReadPlace()),
    };

    private YamlScalar ReadRestOfScalar() => new(ReadString(), (ScalarForm)ReadByte(), Read7BitEncodedInt(), ReadPlace());

    private MarkdownBody ReadBody()
    {
        var (html, holes) = (ReadText(), this.ReadAll(ReadHole));
        var headings = this.ReadAll(() => new Heading(Read7BitEncodedInt(), ReadString(), ReadString(), ReadString()));
        var (anchors, plainText, images) = (this.ReadAll(ReadString), ReadText(), Read7BitEncodedInt());
        var body = new MarkdownBody("", holes, headings, anchors, "", images) { Gates = this.ReadAll(ReadRange) };
        return body.With(html, plainText);
    }

    private Hole ReadHole() => new(
        Read7BitEncodedInt(), (HoleKind)ReadByte(), ReadString(), ReadPlace(),
        new AddressSpan(Read7BitEncodedInt(), Read7BitEncodedInt(), ReadBoolean()))
    { Name = ReadString(), IsResponsive = ReadBoolean(), Declared = (ReadInt32(), ReadInt32()) };

    private GatedRange ReadRange() => new(
        Read7BitEncodedInt(), Read7BitEncodedInt(), this.ReadAll(ReadService), (GateForm)ReadByte(),
        ReadOptional(() => new Embed(ReadString(), ReadString(), ReadBoolean())), ReadBoolean());

    private Service ReadService() =>
        services.Find(ReadString()) ?? throw new InvalidDataException("a record names a service that the site does not have");

    private static PostTokens ReadTokens(BinaryReader reader) => new(
        new TokenLanguage(reader.ReadString(), reader.ReadString()), reader.ReadNumbers<ulong>(), reader.ReadNumbers<ushort>(),
        reader.ReadAll(() => new TokenSegment(
            reader.ReadUInt64(), reader.Read7BitEncodedInt(), (SegmentKind)reader.ReadByte(), reader.ReadBoolean())),
        reader.ReadNumbers<ushort>(), reader.ReadNumbers<ushort>(), reader.ReadNumbers<ushort>(), reader.ReadNumbers<ushort>(),
        reader.ReadAll(() => new TokenLabel(reader.ReadUInt64(), reader.ReadSingle())));

    private Resource ReadResource() =>
        new(this.ReadOptionalString(), ReadString(), (ResourceKind)ReadByte(), ReadPlace(), ReadBoolean());

    private StyleText ReadStyle() => new(
        this.ReadAll(ReadString), ReadString(), this.ReadAll(() => new StyleHole(Read7BitEncodedInt(), ReadString(), ReadPlace())));
}
