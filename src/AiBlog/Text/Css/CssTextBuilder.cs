using System.Collections.Immutable;
using System.Text;

namespace AiBlog.Text.Css;

/// <summary>Gathers the tokens of one item and follows which brackets are open in it.</summary>
internal sealed class CssTextBuilder
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<CssAddress>.Builder addresses = ImmutableArray.CreateBuilder<CssAddress>();

    // Of each open bracket its closing one, and whether texts in it are addresses.
    private readonly Stack<(char Close, bool HoldsAddresses)> open = new();

    private string keyword = "";
    private bool isStarted;
    private bool isImported;

    public bool IsNested => open.Count > 0;

    /// <summary>A token that no browser reads stands in it.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Of the first token that is not white space.</summary>
    public int Start { get; private set; }

    /// <summary>A custom property, whose value may hold braces.</summary>
    public bool IsCustom { get; private set; }

    public void Add(ref CssScanner token)
    {
        Start = isStarted || token.Kind == CssTokenKind.Space ? Start : token.Start;
        switch (token.Kind)
        {
            case CssTokenKind.Space:
                AddSpace();
                return;
            case CssTokenKind.Url:
                Address(token.Value(), token.Start, isUrl: true);
                break;
            case CssTokenKind.Text when HoldsAddresses():
                isImported |= keyword == "import";
                Address(token.Value(), token.Start, isUrl: false);
                break;
            case CssTokenKind.Text:
                text.Append('"');
                CssEscapes.AppendQuoted(text, token.Value());
                text.Append('"');
                break;
            case CssTokenKind.BadText or CssTokenKind.BadUrl:
                IsBroken = true;
                break;
            default:
                AddPlain(ref token);
                break;
        }

        isStarted = true;
    }

    /// <summary>What was gathered, open brackets closed; the builder is empty again.</summary>
    public CssText Take()
    {
        foreach (var (close, _) in open)
        {
            text.Append(close);
        }

        var taken = new CssText(text.ToString().TrimEnd(), addresses.DrainToImmutable());
        open.Clear();
        text.Clear();
        (keyword, isStarted, isImported, IsBroken, IsCustom) = ("", false, false, false, false);
        return taken;
    }

    private void AddPlain(ref CssScanner token)
    {
        switch (token.Kind)
        {
            case CssTokenKind.AtKeyword when !isStarted:
                keyword = token.Value().ToLowerInvariant();
                text.Append('@').Append(keyword);
                return;
            case CssTokenKind.Word when !isStarted:
                IsCustom = token.Text.StartsWith("--");
                break;
            case CssTokenKind.Function:
                open.Push((')', NamesAddresses(ref token) || (HoldsAddresses() && token.Is("url"))));
                break;
            case CssTokenKind.Open:
                open.Push((CloseOf(token.Text[0]), open.Count > 0 && open.Peek().HoldsAddresses));
                break;
            case CssTokenKind.Close when open.Count > 0 && open.Peek().Close == token.Text[0]:
                open.Pop();
                break;
        }

        // A lone backslash where the text ends would escape what comes behind it.
        var isCutOff = (token.Text.Length - token.Text.TrimEnd('\\').Length) % 2 == 1;
        text.Append(isCutOff ? token.Text[..^1] : token.Text);
    }

    /// <summary>In <c>@namespace</c> and <c>@document</c> an address is a name, and nothing loads it.</summary>
    private bool HoldsAddresses() =>
        keyword is not ("namespace" or "document" or "-moz-document")
        && (open.TryPeek(out var inner) ? inner.HoldsAddresses : keyword == "import" && !isImported);

    private bool NamesAddresses(ref CssScanner token) => keyword is not ("namespace" or "document" or "-moz-document")
        && (token.Is("url") || token.Is("src") || token.Is("image-set") || token.Is("-webkit-image-set") || token.Is("image"));

    private void Address(string url, int source, bool isUrl)
    {
        var isName = keyword is "namespace" or "document" or "-moz-document";
        text.Append(isUrl ? "url(\"" : "\"");
        if (isName)
        {
            CssEscapes.AppendQuoted(text, url);
        }
        else
        {
            isImported |= keyword == "import";
            addresses.Add(new CssAddress(text.Length, url, source));
        }

        text.Append(isUrl ? "\")" : "\"");
    }

    private void AddSpace()
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }

    private static char CloseOf(char open) => open switch
    {
        '(' => ')',
        '[' => ']',
        _ => '}',
    };
}
