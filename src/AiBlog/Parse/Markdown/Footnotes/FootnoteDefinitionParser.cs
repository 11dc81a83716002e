using AiBlog.Parse.Markdown.Syntax;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown.Footnotes;

/// <summary>Reads <c>[^label]: text</c> wherever a block may begin, as GitHub does; what is indented by four belongs to it.</summary>
internal sealed class FootnoteDefinitionParser : BlockParser
{
    public FootnoteDefinitionParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor) => ComplexityLimit.Open(processor, Open);

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        if (!processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        processor.GoToCodeIndent();
        return BlockState.Continue;
    }

    private BlockState Open(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || FootnoteIndex.Of(processor.Context) is not { } index || IsInsideOfLine(processor))
        {
            return BlockState.None;
        }

        var line = processor.Line.AsSpan();
        var start = processor.Start;
        if (FootnoteLabel.Read(line, out var length) is not { } label || length >= line.Length || line[length] != ':')
        {
            return BlockState.None;
        }

        var footnote = new Footnote(this)
        {
            Label = label,
            LabelSpan = new SourceSpan(start + 2, start + length - 2),
            Span = new SourceSpan(start, start + length),
            Line = processor.LineIndex,
            Column = processor.Column,
        };
        for (var i = 0; i <= length; i++)
        {
            processor.NextChar();
        }

        while (processor.CurrentChar is ' ' or '\t')
        {
            processor.NextChar();
        }

        index.Define(footnote);
        processor.NewBlocks.Push(footnote);
        return BlockState.Continue;
    }

    /// <summary>A definition in the first line of another is its text.</summary>
    private static bool IsInsideOfLine(BlockProcessor processor) =>
        processor.NewBlocks.Any(block => block is Footnote)
            || (processor.CurrentContainer is Footnote { Line: var line } && line == processor.LineIndex);
}
