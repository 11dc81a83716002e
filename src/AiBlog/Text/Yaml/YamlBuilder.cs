using System.Buffers;
using System.Collections.Immutable;
using AiBlog.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AiBlog.Text.Yaml;

/// <summary>Turns the events of one parser into nodes.</summary>
internal sealed class YamlBuilder
{
    private const int MaxDepth = 32;

    /// <summary>Control characters that neither HTML nor XML may contain, and that an escape such as <c>\0</c> writes.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Where(c => c is < 9 or 11 or 12 or (> 13 and < 32) or (> 126 and not 0x85))
        .Select(c => (char)c), '\uFFFE', '\uFFFF']);

    private static readonly SearchValues<char> TagEnds = SearchValues.Create(" \t\n,]}");

    /// <summary>Characters that break lines for the parser (YAML 1.1) and not for YAML 1.2, and what stands for them while it
    /// runs.</summary>
    private const string Separators = "\u0085\u2028\u2029";
    private const string StandIns = "\uFDD0\uFDD1\uFDD2";

    private readonly SourceText source;
    private readonly int start;
    private readonly List<Diagnostic> faults;
    private readonly Parser parser;
    private readonly bool hasSeparators;
    private bool isStopped;

    private YamlBuilder(SourceText source, int start, int length, List<Diagnostic> faults)
    {
        this.source = source;
        this.start = start;
        this.faults = faults;
        var text = source.Text.Substring(start, length);
        hasSeparators = text.AsSpan().ContainsAny(Separators);
        parser = new Parser(new StringReader(hasSeparators ? Exchange(text, Separators, StandIns) : text));
    }

    /// <summary>Syntax faults are told by their offset; all others are in <paramref name="faults"/> when this returns.</summary>
    public static YamlAttempt Build(SourceText source, int start, int length, List<Diagnostic> faults)
    {
        var known = faults.Count;
        var builder = new YamlBuilder(source, start, length, faults);
        try
        {
            return new YamlAttempt(builder.Document(), null);
        }
        catch (YamlException fault)
        {
            faults.RemoveRange(known, faults.Count - known);
            return new YamlAttempt(null, builder.OffsetOf(fault.Start));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // The parser's own slips on malformed flow lists and escapes; it gives no place, so the last good one serves.
            faults.RemoveRange(known, faults.Count - known);
            return new YamlAttempt(null, builder.OffsetOf(builder.parser.Current?.End ?? Mark.Empty));
        }
    }

    private YamlNode? Document()
    {
        YamlNode? root = null;
        var documents = 0;
        while (!isStopped && parser.MoveNext())
        {
            switch (parser.Current)
            {
                case DocumentStart when documents++ > 0:
                    faults.Add(YamlFaults.SecondDocument(PlaceOf(parser.Current.Start)));
                    return root;
                case StreamStart or StreamEnd or DocumentStart or DocumentEnd:
                    break;
                default:
                    root = Node(1);
                    break;
            }
        }

        return root;
    }

    private YamlNode Node(int depth)
    {
        var current = parser.Current;
        var place = PlaceOf(current?.Start ?? Mark.Empty);
        if (current is AnchorAlias alias)
        {
            faults.Add(YamlFaults.Alias(place, alias.Value.Value));
            return new YamlBroken(place);
        }

        if (current is NodeEvent node && !IsAllowed(node, place))
        {
            Skip();
            return new YamlBroken(place);
        }

        if (depth > MaxDepth)
        {
            faults.Add(YamlFaults.TooDeep(place, MaxDepth));
            isStopped = true;
            return new YamlBroken(place);
        }

        return current switch
        {
            MappingStart => Mapping(place, depth),
            SequenceStart => Sequence(place, depth),
            Scalar scalar => Single(scalar, place),
            _ => new YamlBroken(place),
        };
    }

    private bool IsAllowed(NodeEvent node, Place place)
    {
        if (!node.Anchor.IsEmpty)
        {
            faults.Add(YamlFaults.Anchor(place, node.Anchor.Value));
            return false;
        }

        if (node.Tag.IsEmpty)
        {
            return true;
        }

        faults.Add(YamlFaults.Tag(place, TagAt(OffsetOf(node.Start))));
        return false;
    }

    private string TagAt(int offset)
    {
        var rest = source.Text.AsSpan(offset);
        var end = rest.IndexOfAny(TagEnds);
        return rest[..(end < 0 ? rest.Length : end)].ToString();
    }

    /// <summary>Passes over the rest of a node whose start is current.</summary>
    private void Skip()
    {
        var open = 0;
        do
        {
            open += parser.Current?.NestingIncrease ?? 0;
        }
        while (open > 0 && parser.MoveNext());
    }

    private YamlScalar Single(Scalar scalar, Place place)
    {
        var form = FormOf(scalar.Style);
        if (form == ScalarForm.Plain && scalar.Value.Length > 0)
        {
            WarnOfLostText(OffsetOf(scalar.End));
        }

        var value = hasSeparators ? Exchange(scalar.Value, StandIns, Separators) : scalar.Value;
        var bad = value.AsSpan().IndexOfAny(Forbidden);
        if (bad >= 0)
        {
            faults.Add(YamlFaults.ControlCharacter(place, value[bad]));
            value = new string([.. value.Where(c => !Forbidden.Contains(c))]);
        }

        return new YamlScalar(value, form, OffsetOf(scalar.Start), place);
    }

    /// <summary>In <c>title: Issue #5</c> the number is a comment to YAML; a comment that is meant has a space after its sign.</summary>
    private void WarnOfLostText(int end)
    {
        var rest = source.Text.AsSpan(end);
        var spaces = rest.IndexOfAnyExcept(' ');
        if (spaces > 0 && rest.Length > spaces + 1 && rest[spaces] == '#' && rest[spaces + 1] is not (' ' or '#' or '\n'))
        {
            var lineEnd = rest.IndexOf('\n');
            faults.Add(YamlFaults.LostText(source.PlaceOf(end + spaces), rest[spaces..(lineEnd < 0 ? rest.Length : lineEnd)].ToString()));
        }
    }

    private YamlMapping Mapping(Place place, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!isStopped && parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var key = Node(depth + 1);
            if (isStopped || !parser.MoveNext())
            {
                break;
            }

            var value = Node(depth + 1);
            if (KeyOf(key) is { } name && IsFirst(name, seen))
            {
                entries.Add(new YamlEntry(name, value));
            }
        }

        return new YamlMapping(entries.DrainToImmutable(), place);
    }

    private YamlScalar? KeyOf(YamlNode key)
    {
        if (key is YamlScalar { Value.Length: > 0 } name)
        {
            return name;
        }

        if (key is not YamlBroken)
        {
            faults.Add(YamlFaults.BadKey(key.Place));
        }

        return null;
    }

    private bool IsFirst(YamlScalar name, HashSet<string> seen)
    {
        if (seen.Add(name.Value))
        {
            return true;
        }

        faults.Add(YamlFaults.DuplicateKey(name.Place, name.Value));
        return false;
    }

    private YamlSequence Sequence(Place place, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!isStopped && parser.MoveNext() && parser.Current is not SequenceEnd)
        {
            items.Add(Node(depth + 1));
        }

        return new YamlSequence(items.DrainToImmutable(), place);
    }

    private static string Exchange(string text, string from, string to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            text = text.Replace(from[i], to[i]);
        }

        return text;
    }

    private int OffsetOf(Mark mark) => start + (int)mark.Index;

    private Place PlaceOf(Mark mark) => source.PlaceOf(OffsetOf(mark));

    private static ScalarForm FormOf(ScalarStyle style) => style switch
    {
        ScalarStyle.Literal => ScalarForm.Literal,
        ScalarStyle.Folded => ScalarForm.Folded,
        ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => ScalarForm.Quoted,
        _ => ScalarForm.Plain,
    };
}
