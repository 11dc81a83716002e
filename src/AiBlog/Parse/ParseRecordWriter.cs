using System.Collections.Immutable;
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

/// <summary>Writes each type in the order of its declaration. Most places are in the file itself, so its path is not repeated. Long strings
/// and the tokens are in a record of their own, which is read on demand.</summary>
internal sealed class ParseRecordWriter(Stream stream, string path, BinaryWriter details)
    : BinaryWriter(stream, StoreValues.Text, leaveOpen: true)
{
    /// <summary>The length of the shortest string in the record of details, in characters.</summary>
    private const int LeastDetail = 1024;

    public void Write(Diagnostic diagnostic)
    {
        Write((byte)diagnostic.Severity);
        Write(diagnostic.Code);
        Write(diagnostic.Place);
        Write(diagnostic.Message);
        this.WriteOptional(diagnostic.Hint);
    }

    public void Write(ParsedFile file)
    {
        Write7BitEncodedInt(file.BodyOffset);
        Write((byte)file.Kind);
        Write(file.Name);
        Write(file.Front);
        Write(file.Report);
        WriteOptional(file.Opinion, Write);
        WriteOptional(file.Footnotes, Write);
        this.WriteAll(file.KeyPoints, Write);
        Write(file.Excerpt);
        Write7BitEncodedInt(file.Words);
        Write7BitEncodedInt(file.Minutes);
        WriteDetail(() => Write(details, file.Tokens));
        this.WriteAll(file.Resources, Write);
        this.WriteAll(file.Styles, Write);
        Write(file.HasPlaceholder);
    }

    private void Write(Place place)
    {
        var isElsewhere = place.File != path;
        Write(isElsewhere);
        if (isElsewhere)
        {
            Write(place.File);
        }

        Write7BitEncodedInt(place.Line);
        Write7BitEncodedInt(place.Column);
    }

    private void Write(Placed<string> placed)
    {
        Write(placed.Value);
        Write(placed.Place);
    }

    private void WriteOptional<T>(T? value, Action<T> write)
        where T : class
    {
        Write(value is not null);
        if (value is not null)
        {
            write(value);
        }
    }

    private void WriteOptional(Placed<string>? value)
    {
        Write(value is not null);
        if (value is { } placed)
        {
            Write(placed);
        }
    }

    private void Write(PostDate date)
    {
        Write(date.Value.Ticks);
        Write((short)date.Value.Offset.TotalMinutes);
        Write(date.HasTime);
        Write(date.Place);
    }

    private void Write(FrontMatter front)
    {
        Write(front.Title);
        WriteOptional(front.Date, Write);
        WriteOptional(front.Updated, Write);
        this.WriteOptional(front.Correction);
        WriteOptional(front.Slug);
        WriteOptional(front.FeedId);
        this.WriteOptional(front.Description);
        this.WriteAll(front.Tags, Write);
        this.WriteAll(front.Categories, Write);
        this.WriteAll(front.Authors, Write);
        this.WriteAll(front.KeyPoints, Write);
        WriteOptional(front.Opinion, Write);
        this.WriteAll(front.Sources, Write);
        WriteOptional(front.Image, Write);
        this.WriteOptional(front.Series);
        Write(front.IsDraft);
        WriteOptional(front.Expires, Write);
        this.WriteAll(front.Aliases, Write);
        Write(front.Related.IsOff);
        this.WriteAll(front.Related.Pinned, Write);
        Write(front.IsPinned);
        WriteOptional(front.TranslationOf);
        Write(front.CommentsOpen);
        WriteOptional(front.CommentsThread);
        Write((sbyte)(front.Ai is { } ai ? (int)ai : -1));
        this.WriteOptional(front.Toc);
        WriteOptional(front.Language);
        Write(front.Extra);
        Write(front.Place);
    }

    private void Write(EmbeddedText text)
    {
        Write(text.Text);
        Write(text.Start);
        Write7BitEncodedInt(text.Indent);
        Write(text.IsVerbatim);
    }

    private void Write(SourceReference source)
    {
        Write(source.Name);
        Write(source.Url);
        this.WriteOptional(source.Author);
        WriteOptional(source.Published, Write);
        this.WriteOptional(source.Archive);
    }

    private void Write(PostImage image)
    {
        Write(image.Src);
        Write(image.Alt);
        this.WriteOptional(image.Caption);
        this.WriteOptional(image.Credit);
    }

    private void Write(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                Write((byte)0);
                Write(scalar.Value);
                Write((byte)scalar.Form);
                Write7BitEncodedInt(scalar.Offset);
                break;
            case YamlMapping mapping:
                Write((byte)1);
                this.WriteAll(mapping.Entries, entry =>
                {
                    Write(entry.Key);
                    Write(entry.Value);
                });
                break;
            case YamlSequence sequence:
                Write((byte)2);
                this.WriteAll(sequence.Items, Write);
                break;
            default:
                Write((byte)3);
                break;
        }

        Write(node.Place);
    }

    private void Write(MarkdownBody body)
    {
        WriteText(body.Html);
        this.WriteAll(body.Holes, Write);
        this.WriteAll(body.Headings, heading =>
        {
            Write7BitEncodedInt(heading.Level);
            Write(heading.Id);
            Write(heading.Text);
            Write(heading.Html);
        });
        this.WriteAll(body.Anchors, Write);
        WriteText(body.PlainText);
        Write7BitEncodedInt(body.ImageCount);
        this.WriteAll(body.Gates, Write);
    }

    private void WriteText(string text)
    {
        Write(text.Length >= LeastDetail);
        if (text.Length < LeastDetail)
        {
            Write(text);
        }
        else
        {
            WriteDetail(() => details.Write(text));
        }
    }

    /// <summary>Writes a value to the record of details, and its offset to this one.</summary>
    private void WriteDetail(Action write)
    {
        details.Flush();
        Write7BitEncodedInt((int)details.BaseStream.Position);
        write();
    }

    private void Write(Hole hole)
    {
        Write7BitEncodedInt(hole.Offset);
        Write((byte)hole.Kind);
        Write(hole.Target);
        Write(hole.Place);
        Write7BitEncodedInt(hole.Source.Start);
        Write7BitEncodedInt(hole.Source.Length);
        Write(hole.Source.IsEmbedded);
        Write(hole.Name);
        Write(hole.IsResponsive);
        Write(hole.Declared.Width);
        Write(hole.Declared.Height);
    }

    private void Write(GatedRange range)
    {
        Write7BitEncodedInt(range.Start);
        Write7BitEncodedInt(range.End);
        this.WriteAll(range.Services, service => Write(service.Id));
        Write((byte)range.Form);
        WriteOptional(range.Embed, embed =>
        {
            Write(embed.Title);
            Write(embed.SourceUrl);
            Write(embed.IsPicture);
        });
        Write(range.IsFrame);
    }

    private static void Write(BinaryWriter writer, PostTokens tokens)
    {
        writer.Write(tokens.Language.StopList);
        writer.Write(tokens.Language.Endings);
        writer.WriteNumbers(tokens.Vocabulary);
        writer.WriteNumbers(tokens.Body);
        writer.WriteAll(tokens.Segments, segment =>
        {
            writer.Write(segment.Hash);
            writer.Write7BitEncodedInt(segment.End);
            writer.Write((byte)segment.Kind);
            writer.Write(segment.StartsLine);
        });
        writer.WriteNumbers(tokens.Title);
        writer.WriteNumbers(tokens.Description);
        writer.WriteNumbers(tokens.KeyPoints);
        writer.WriteNumbers(tokens.TagWords);
        writer.WriteAll(tokens.Labels, label =>
        {
            writer.Write(label.Hash);
            writer.Write(label.Weight);
        });
    }

    private void Write(Resource resource)
    {
        this.WriteOptional(resource.ServiceId);
        Write(resource.Origin);
        Write((byte)resource.Kind);
        Write(resource.Place);
        Write(resource.HasPlaceholder);
    }

    private void Write(StyleText style)
    {
        this.WriteAll(style.Services, Write);
        Write(style.Css);
        this.WriteAll(style.Holes, hole =>
        {
            Write7BitEncodedInt(hole.Offset);
            Write(hole.Target);
            Write(hole.Place);
        });
    }
}
