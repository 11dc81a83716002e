using System.Collections.Immutable;
using System.Text;

namespace AiBlog.Import.Tags;

/// <summary>The arguments of a template tag, in any of the usual forms: <c>a "b c" key="value" key: value, key=value</c>.</summary>
internal sealed record TagArguments(ImmutableArray<string> Positional, ImmutableDictionary<string, string> Named)
{
    public static TagArguments Parse(string content)
    {
        var positional = ImmutableArray.CreateBuilder<string>();
        var named = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        while (NextWord(content, ref at) is var (word, isQuoted, follows))
        {
            if (isQuoted || follows is not ('=' or ':'))
            {
                positional.Add(word);
                continue;
            }

            at++;
            if (NextWord(content, ref at) is var (value, _, _))
            {
                named[word] = value;
            }
        }

        return new TagArguments(positional.ToImmutable(), named.ToImmutable());
    }

    /// <summary>The value of the first name that is there.</summary>
    public string? Get(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Named.TryGetValue(name, out var value) && value.Length > 0)
            {
                return value;
            }
        }

        return null;
    }

    public string? At(int index) => index < Positional.Length && Positional[index].Length > 0 ? Positional[index] : null;

    private static (string Word, bool IsQuoted, char Follows)? NextWord(string text, ref int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ',' or '(' or ')' or '|'))
        {
            at++;
        }

        if (at >= text.Length)
        {
            return null;
        }

        var quote = text[at] is '"' or '\'' or '`' or '“' or '”' ? text[at] : '\0';
        var word = quote == '\0' ? Plain(text, ref at) : Quoted(text, ref at, quote is '“' or '”' ? '”' : quote);
        var next = at;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        var follows = next < text.Length && text[next] is '=' or ':' ? text[next] : '\0';
        at = follows == '\0' ? at : next;
        return (word, quote != '\0', follows);
    }

    private static string Quoted(string text, ref int at, char end)
    {
        var word = new StringBuilder();
        for (at++; at < text.Length && text[at] != end; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && (text[at + 1] == end || text[at + 1] == '\\'))
            {
                at++;
            }

            word.Append(text[at]);
        }

        at = Math.Min(at + 1, text.Length);
        return word.ToString();
    }

    /// <summary>A colon ends a name, but not the scheme of a URL.</summary>
    private static string Plain(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or '=' or ')' or '(')
            && !(text[at] == ':'
            && (at + 1 >= text.Length || text[at + 1] is ' ' or '"' or '\''
            || (!text.AsSpan(at).StartsWith("://") && IsName(text.AsSpan(start, at - start))))))
        {
            at++;
        }

        // A query holds equals signs.
        while (at < text.Length && text[at] is '=' or '(' or ')' or ','
            && text.AsSpan(start, at - start).Contains("://", StringComparison.Ordinal))
        {
            at++;
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or '=' or ')' or '('))
            {
                at++;
            }
        }

        if (at == start)
        {
            at++;
        }

        return text[start..at];
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
