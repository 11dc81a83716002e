using System.Collections.Frozen;

namespace AiBlog.Text.Tokens;

/// <summary>Words that say nothing of what a text is about. English stands in every list, because texts in any language quote it.</summary>
internal static class StopWords
{
    /// <summary>Its place among <see cref="Languages"/>.</summary>
    public const int English = 0;

    private const string EnglishWords =
        "a about above after again all also am an and any are as at be because been before being below between both but by can could did "
            + "do does doing "
        + "down during each few for from further had has have having he her here hers him his how i if in into is it its itself just me "
        + "more most my no "
        + "nor not now of off on once only or other our out over own same she should so some such than that the their them then there "
        + "these they this "
        + "those through to too under until up use used using very was we were what when where which while who whom why will with would "
        + "you your s t re "
        + "ve ll d m don isn new one get like may make many via per vs etc www http https com org html";

    private const string German =
        "der die das den dem des ein eine einer eines einem einen und oder aber auch als am an auf aus bei bis da damit dann dass daß "
            + "dazu denn doch du durch "
        + "er es für hat haben hatte ich ihr ihre im in ins ist ja kann kein keine man mehr mit nach nicht noch nun nur ob ohne sehr "
        + "sein seine sich sie sind so "
        + "über um uns unter vom von vor war waren was weil wenn werden wie wieder wir wird wurde wurden zu zum zur zwischen";

    private const string French =
        "le la les un une des du de d l et ou mais à au aux en dans par pour sur avec sans sous ce cet cette ces son sa ses leur leurs "
            + "il elle ils elles on nous "
        + "vous je tu qui que quoi dont où est sont était été être a ont avait avoir ne pas plus comme si se s y n qu c j m t";

    private const string Spanish =
        "el la los las un una unos unas de del al y o u e pero que en por para con sin sobre entre como más no se su sus lo le les es "
            + "son era fue ser ha han había "
        + "este esta estos estas ese esa eso mi tu si ya muy también";

    private const string Italian =
        "il lo la i gli le un uno una di del della dei degli delle a al alla e ed o ma che in nel nella per con su da dal dalla non si è "
            + "sono era come più anche se "
        + "ha hanno questo questa questi queste suo sua";

    private const string Dutch =
        "de het een en of maar dat die dit deze in op aan van voor met door bij uit om te ten ter is zijn was waren wordt worden werd "
            + "niet ook als dan nog naar "
        + "over er ze zij hij wij we je ik hun hem haar meer kan";

    private const string Portuguese =
        "o a os as um uma uns umas de do da dos das e ou mas que em no na nos nas por para com sem sobre entre como mais não se seu sua "
            + "seus suas é são era foi ser "
        + "há este esta estes estas isso já também ao aos à às";

    private const string Polish =
        "i w we na z ze do o od po za nie się to jest są był była było być jak że a ale lub oraz czy dla przez przy pod nad przed tym "
            + "tego ten ta te tej tych "
        + "który która które których co jego jej ich już tylko także może być by też";

    private const string Hebrew =
        "של את על עם אל לא כן זה זו זאת אלה אלו הוא היא הם הן אני אנחנו אתה אתם כי אם או גם רק כל יש אין היה היתה היו יהיה מה מי איך "
            + "איפה כמו אבל אך בין עד "
        + "אחרי לפני יותר מאוד כבר עוד כך לכן אשר כאשר ידי";

    // As TokenText normalises it.
    private const string Arabic =
        "من في علي الي عن مع ان هذا هذه ذلك تلك التي الذي الذين ما لا لم لن قد كان كانت يكون هو هي هم كما او ثم بعد قبل بين كل حتي اذا "
            + "اي غير عند منذ و انه انها "
        + "وقد ولا وفي ومن";

    private static readonly (string Language, string Words)[] Lists =
    [
        ("en", EnglishWords), ("de", German), ("fr", French), ("es", Spanish), ("it", Italian), ("nl", Dutch), ("pt", Portuguese),
            ("pl", Polish), ("he", Hebrew), ("ar", Arabic),
    ];

    private static readonly FrozenDictionary<string, FrozenSet<string>> ByLanguage = Lists.ToFrozenDictionary(
        list => list.Language, list => WordsOf($"{EnglishWords} {list.Words}").ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByWord = Lists
        .SelectMany((list, number) => WordsOf(list.Words).Select(word => (Word: word, Bit: 1 << number)))
        .GroupBy(use => use.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(uses => uses.Key, uses => uses.Aggregate(0, (bits, use) => bits | use.Bit), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static IReadOnlyList<string> Languages { get; } = [.. Lists.Select(list => list.Language)];

    /// <param name="language">A base language such as <c>de</c>; one without a list has the English one.</param>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string language) =>
        (ByLanguage.GetValueOrDefault(language) ?? ByLanguage["en"]).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The languages in which it is a stop word, a bit each in the order of <see cref="Languages"/>.</summary>
    public static int LanguagesOf(ReadOnlySpan<char> word) => ByWord.TryGetValue(word, out var languages) ? languages : 0;

    private static string[] WordsOf(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
