using System.Buffers;
using System.Text.RegularExpressions;
using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown.Writers;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown.Syntax;

/// <summary>Reports syntax of other tools that would be published as text: shortcodes, template tags, attribute lists,
/// containers.</summary>
/// <remarks>It looks at the source outside code, formulas, addresses, and comments. Each kind is reported at its first place in a
/// text.</remarks>
internal static partial class LeftoverSyntax
{
    /// <summary>A text with more marks than this is no text of an author; the first ones are enough to report.</summary>
    private const int MostMatches = 1000;

    /// <summary>One of these is in everything that <see cref="Leftovers"/> matches, and hardly any text has one.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        [
            "{{", "{%", "{:", "{.", "{#", ":::", "!!!", "???", "[[", "[TOC]", "${toc}", "[caption", "[gallery", "[embed", "[playlist",
            "[sourcecode", "[youtube", "[contact-form-7", "[audio", "[video", "[/caption", "[/gallery", "[/embed", "[/playlist",
            "[/sourcecode", "[/youtube", "[/contact-form-7", "[/audio", "[/video",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> FormulaMarks = SearchValues.Create(["$", "math"], StringComparison.OrdinalIgnoreCase);

    public static void Report(MarkdownDocument document, MarkdownSource source, ParseState state)
    {
        var text = source.Text;
        var hasMarks = text.AsSpan().ContainsAny(Marks);
        var hasFormulas = !state.Settings.Math && text.AsSpan().ContainsAny(FormulaMarks);
        if (!hasMarks && !hasFormulas)
        {
            return;
        }

        var visible = VisibleText.Of(document, text);
        if (hasMarks)
        {
            ReportKinds(visible, source, state);
        }

        if (hasFormulas)
        {
            ReportFormulas(document, visible, source, state);
        }
    }

    private static void ReportKinds(string visible, MarkdownSource source, ParseState state)
    {
        var first = new SortedDictionary<string, (int Offset, string Text, int Count)>(StringComparer.Ordinal);
        foreach (var match in Leftovers().Matches(visible).Take(MostMatches))
        {
            var kind = match.Groups.Values.Skip(1).First(group => group.Success && group.Name != "0");
            if (kind.Name is "variable" && IsTeX(visible, match.Index))
            {
                continue;
            }

            var known = first.TryGetValue(kind.Name, out var before);
            first[kind.Name] = known ? (before.Offset, before.Text, before.Count + 1) : (kind.Index, kind.Value, 1);
        }

        foreach (var (kind, (offset, text, count)) in first)
        {
            state.Report(LeftoverFaults.Leftover(source.PlaceOf(offset), kind, text, count));
        }
    }

    /// <summary><c>x^{{a}}</c> is a formula's.</summary>
    private static bool IsTeX(string text, int at) =>
        at > 0 && (text[at - 1] is '$' or '^' or '_' or '\\' or '}' || char.IsLetterOrDigit(text[at - 1]));

    private static void ReportFormulas(MarkdownDocument document, string visible, MarkdownSource source, ParseState state)
    {
        var block = document.Descendants<FencedCodeBlock>().FirstOrDefault(code => FenceInfo.Of(code.Info ?? "", "").Language == "math");
        var formula = TeXText.FirstFormula(visible);
        var offset = Math.Min(formula < 0 ? int.MaxValue : formula, block?.Span.Start ?? int.MaxValue);
        if (offset < int.MaxValue)
        {
            state.Report(LeftoverFaults.MathIsOff(source.PlaceOf(offset)));
        }
    }

    /// <summary>One named group a kind. All repetitions are bounded by the line.</summary>
    [GeneratedRegex(
        """
        (?<shortcode>\{\{[<%][^\n{}]*[%>]\}\})
        |(?<tag>\{%-?\s*[a-zA-Z_][^\n]{0,500}?%\})
        |(?<variable>\{\{-?\s*(?:[a-zA-Z_$.][\w.$-]*|"[^"\n]*"|'[^'\n]*')\s*(?:[|(\s][^\n{}]{0,300})?\}\})
        |(?<attributes>\{:\s*[.\#a-zA-Z][^\n{}]{0,300}\})
        |(?=\{[.\#])(?<=[\])`*\w"'.!?…]\s{0,3}|^[ \t>]*)
            (?<attributes>\{[.\#][a-zA-Z][\w:-]*(?:\s+(?:[.\#][a-zA-Z][\w:-]*|[a-zA-Z][\w-]*=(?:"[^"\n]*"|[^\s{}"]+)))*\s*\})
        |^[ \t>]*(?<container>:{3,}(?:[ \t]*(?:\{[^\n{}]*\}|[a-zA-Z][\w-]*[^\n]*))?)[ \t]*$
        |^[ \t>]*(?<admonition>(?:!{3}|\?{3}\+?)[ \t]+[a-z]+(?:[ \t]+"[^"\n]*")?)[ \t]*$
        |(?<![\w\])])(?<wikilink>!?\[\[(?!\s)[^\[\]\n|]{1,200}(?:\|[^\[\]\n]{1,200})?\]\])(?!\()
        |^[ \t]*(?<contents>\[TOC\]|\$\{toc\})[ \t]*$
        |(?<wordpress>\[/?(?:caption|gallery|embed|playlist|sourcecode|youtube|contact-form-7|audio|video)
            (?:\s+[a-zA-Z_-]+=(?:"[^"\n]*"|[^\s\]"]+))+\s*/?\]
            |\[/(?:caption|embed|sourcecode|audio|video|gallery)\]|\[gallery\])
        """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Leftovers();
}
