using System.Collections.Immutable;
using System.Text;
using AiBlog.Text.Urls;

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

    // White space that was added, and that the end of the item takes away again; an escaped space is a part of a name.
    private bool endsWithSpace;

    private bool isImported;

    public bool IsNested => open.Count > 0;

    /// <summary>A token that no browser reads stands in it.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Of the first token that is not white space.</summary>
    public int Start { get; private set; }

    /// <summary>A custom property, whose value may hold braces.</summary>
    public bool IsCustom { get; private set; }

    /// <summary>A property whose strings are shown.</summary>
    private bool IsText { get; set; }

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
            case CssTokenKind.Text when HoldsAddresses() || IsElsewhere(ref token):
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
        endsWithSpace = false;
    }

    /// <summary>A string that is a URL of another origin: through variables it can reach any function that loads. In <c>content</c> it is
    /// only shown.</summary>
    private bool IsElsewhere(ref CssScanner token) => !(IsText && open.Count == 0) && AddressOrigin.Of(token.Value(), "https") is not null;

    /// <summary>Keeps the tokens around something that was removed apart: together they could be another token.</summary>
    public void Separate() => AddSpace();

    /// <summary>What was gathered, open brackets closed; the builder is empty again.</summary>
    public CssText Take()
    {
        text.Length -= endsWithSpace ? 1 : 0;
        foreach (var (close, _) in open)
        {
            text.Append(close);
        }

        var taken = new CssText(text.ToString(), addresses.DrainToImmutable());
        open.Clear();
        text.Clear();
        (keyword, isStarted, endsWithSpace, isImported, IsBroken, IsCustom, IsText) = ("", false, false, false, false, false, false);
        return taken;
    }

    private void AddPlain(ref CssScanner token)
    {
        switch (token.Kind)
        {
            case CssTokenKind.AtKeyword when !isStarted:
                keyword = token.Value().ToLowerInvariant();
                if (IsPlain(keyword))
                {
                    text.Append('@').Append(keyword);
                    return;
                }

                break;
            case CssTokenKind.Word when !isStarted:
                IsCustom = token.Text.StartsWith("--");
                IsText = token.Is("content") || token.Is("quotes");
                break;
            case CssTokenKind.Function:
                open.Push((')', NamesAddresses(ref token) || HoldsAddresses()));
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
        if (CssEscapes.EndsInNumber(token.Text))
        {
            // White space behind the digits belongs to them: without some of its own the name would take what separates it from the next
            // token.
            text.Append(' ');
        }
    }

    /// <summary>Only such a name means the same without its escapes.</summary>
    private static bool IsPlain(string name) => name.All(c => char.IsAsciiLetter(c) || c == '-');

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
        if (text.Length > 0 && !endsWithSpace)
        {
            text.Append(' ');
            endsWithSpace = true;
        }
    }

    private static char CloseOf(char open) => open switch
    {
        '(' => ')',
        '[' => ']',
        _ => '}',
    };
}
