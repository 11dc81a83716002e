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
internal sealed class ParseRecordReader(Stream stream, SourceFile source, FileName name, ServiceRegistry services)
    : BinaryReader(stream, StoreValues.Text, leaveOpen: true)
{
    public Diagnostic ReadDiagnostic() =>
        new((Severity)ReadByte(), ReadString(), ReadPlace(), ReadString(), this.ReadOptionalString());

    public ParsedFile ReadFile() => new(
        source, Read7BitEncodedInt(), (ContentKind)ReadByte(), ReadString(), ReadFront(), ReadBody(), ReadOptional(ReadBody),
        ReadOptional(ReadBody), this.ReadAll(ReadBody), ReadString(), Read7BitEncodedInt(), Read7BitEncodedInt(), ReadTokens(),
        this.ReadAll(ReadResource), this.ReadAll(ReadStyle), ReadBoolean())
    {
        FileName = name,
    };

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

    private MarkdownBody ReadBody() => new(
        ReadString(), this.ReadAll(ReadHole),
        this.ReadAll(() => new Heading(Read7BitEncodedInt(), ReadString(), ReadString(), ReadString())), this.ReadAll(ReadString),
        ReadString(), Read7BitEncodedInt())
    {
        Gates = this.ReadAll(ReadRange),
    };

    private Hole ReadHole() => new(
        Read7BitEncodedInt(), (HoleKind)ReadByte(), ReadString(), ReadPlace(),
        new AddressSpan(Read7BitEncodedInt(), Read7BitEncodedInt(), ReadBoolean()))
    { Name = ReadString(), IsResponsive = ReadBoolean(), Declared = (ReadInt32(), ReadInt32()) };

    private GatedRange ReadRange() => new(
        Read7BitEncodedInt(), Read7BitEncodedInt(), this.ReadAll(ReadService), (GateForm)ReadByte(),
        ReadOptional(() => new Embed(ReadString(), ReadString(), ReadBoolean())), ReadBoolean());

    private Service ReadService() =>
        services.Find(ReadString()) ?? throw new InvalidDataException("a record names a service that the site does not have");

    private PostTokens ReadTokens() => new(
        new TokenLanguage(ReadString(), ReadString()), this.ReadNumbers<ulong>(), this.ReadNumbers<ushort>(),
        this.ReadAll(() => new TokenSegment(ReadUInt64(), Read7BitEncodedInt(), (SegmentKind)ReadByte(), ReadBoolean())),
        this.ReadNumbers<ushort>(), this.ReadNumbers<ushort>(), this.ReadNumbers<ushort>(), this.ReadNumbers<ushort>(),
        this.ReadAll(() => new TokenLabel(ReadUInt64(), ReadSingle())));

    private Resource ReadResource() =>
        new(this.ReadOptionalString(), ReadString(), (ResourceKind)ReadByte(), ReadPlace(), ReadBoolean());

    private StyleText ReadStyle() => new(
        this.ReadAll(ReadString), ReadString(), this.ReadAll(() => new StyleHole(Read7BitEncodedInt(), ReadString(), ReadPlace())));
}
