using System.Collections.Frozen;

namespace AiBlog.Text;

/// <summary>Which letter and mark make one character (Unicode Character Database 14, the canonical pairs that NFC composes).</summary>
/// <remarks>string.Normalize does nothing in an invariant program. Hangul is computed (Unicode 3.12); marks are taken in the order they
/// stand in.</remarks>
internal static class Compositions
{
    private const int HangulBase = 0xAC00;
    private const int HangulEnd = 0xD7A3;
    private const int Trailing = 28;

    /// <summary>By mark: the composed character and its base, pair after pair.</summary>
    private static readonly Dictionary<char, string> Pairs = new()
    {
        ['\u0300'] = "ÀAÈEÌIÒOÙUàaèeìiòoùuǛÜǜüǸNǹnЀЕЍИѐеѝиḔĒḕēṐŌṑōẀWẁwẦÂầâẰĂằăỀÊềêỒÔồôỜƠờơỪƯừưỲYỳyἂἀἃἁἊἈἋἉἒἐἓἑἚἘἛἙἢἠἣἡἪἨἫἩἲἰἳἱἺἸἻἹὂὀὃὁὊὈ"
            + "ὋὉὒὐὓὑὛὙὢὠὣὡὪὨὫὩὰαὲεὴηὶιὸοὺυὼωᾺΑῈΕῊΗ\u1FCD\u1FBFῒϊῚΙ\u1FDD\u1FFEῢϋῪΥ\u1FED\u00A8ῸΟῺΩ",
        ['\u0301'] = "ÁAÉEÍIÓOÚUÝYáaéeíióoúuýyĆCćcĹLĺlŃNńnŔRŕrŚSśsŹZźzǗÜǘüǴGǵgǺÅǻåǼÆǽæǾØǿø\u0385\u00A8ΆΑΈΕΉΗΊΙΌΟΎΥΏΩΐϊάαέεήηίιΰϋόούυώωϓϒ"
            + "ЃГЌКѓгќкḈÇḉçḖĒḗēḮÏḯïḰKḱkḾMḿmṌÕṍõṒŌṓōṔPṕpṸŨṹũẂWẃwẤÂấâẮĂắăẾÊếêỐÔốôỚƠớơỨƯứưἄἀἅἁἌἈἍἉἔἐἕἑἜἘἝἙἤἠἥἡἬἨἭἩἴἰἵἱἼἸἽἹὄὀὅὁὌὈὍὉὔὐ"
            + "ὕὑὝὙὤὠὥὡὬὨὭὩ\u1FCE\u1FBF\u1FDE\u1FFE",
        ['\u0302'] = "ÂAÊEÎIÔOÛUâaêeîiôoûuĈCĉcĜGĝgĤHĥhĴJĵjŜSŝsŴWŵwŶYŷyẐZẑzẬẠậạỆẸệẹỘỌộọ",
        ['\u0303'] = "ÃAÑNÕOãañnõoĨIĩiŨUũuṼVṽvẪÂẫâẴĂẵăẼEẽeỄÊễêỖÔỗôỠƠỡơỮƯữưỸYỹy",
        ['\u0304'] = "ĀAāaĒEēeĪIīiŌOōoŪUūuǕÜǖüǞÄǟäǠȦǡȧǢÆǣæǬǪǭǫȪÖȫöȬÕȭõȰȮȱȯȲYȳy\u04E2И\u04E3и\u04EEУ\u04EFуḠGḡgḸḶḹḷṜṚṝṛᾱαᾹΑῑιῙΙῡυῩΥ",
        ['\u0306'] = "ĂAăaĔEĕeĞGğgĬIĭiŎOŏoŬUŭuЎУЙИйиўу\u04C1Ж\u04C2ж\u04D0А\u04D1а\u04D6Е\u04D7еḜȨḝȩẶẠặạᾰαᾸΑῐιῘΙῠυῨΥ",
        ['\u0307'] = "ĊCċcĖEėeĠGġgİIŻZżzȦAȧaȮOȯoḂBḃbḊDḋdḞFḟfḢHḣhṀMṁmṄNṅnṖPṗpṘRṙrṠSṡsṤŚṥśṦŠṧšṨṢṩṣṪTṫtẆWẇwẊXẋxẎYẏyẛſ",
        ['\u0308'] = "ÄAËEÏIÖOÜUäaëeïiöoüuÿyŸYΪΙΫΥϊιϋυϔϒЁЕЇІёеїі\u04D2А\u04D3а\u04DA\u04D8\u04DB\u04D9\u04DCЖ\u04DDж\u04DEЗ\u04DFз\u04E4И"
            + "\u04E5и\u04E6О\u04E7о\u04EA\u04E8\u04EB\u04E9\u04ECЭ\u04EDэ\u04F0У\u04F1у\u04F4Ч\u04F5ч\u04F8Ы\u04F9ыḦHḧhṎÕṏõṺŪṻūẄW"
            + "ẅwẌXẍxẗt",
        ['\u0309'] = "ẢAảaẨÂẩâẲĂẳăẺEẻeỂÊểêỈIỉiỎOỏoỔÔổôỞƠởơỦUủuỬƯửưỶYỷy",
        ['\u030A'] = "ÅAåaŮUůuẘwẙy",
        ['\u030B'] = "ŐOőoŰUűu\u04F2У\u04F3у",
        ['\u030C'] = "ČCčcĎDďdĚEěeĽLľlŇNňnŘRřrŠSšsŤTťtŽZžzǍAǎaǏIǐiǑOǒoǓUǔuǙÜǚüǦGǧgǨKǩkǮƷǯ\u0292ǰjȞHȟh",
        ['\u030F'] = "ȀAȁaȄEȅeȈIȉiȌOȍoȐRȑrȔUȕu\u0476\u0474\u0477\u0475",
        ['\u0311'] = "ȂAȃaȆEȇeȊIȋiȎOȏoȒRȓrȖUȗu",
        ['\u0313'] = "ἀαἈΑἐεἘΕἠηἨΗἰιἸΙὀοὈΟὐυὠωὨΩῤρ",
        ['\u0314'] = "ἁαἉΑἑεἙΕἡηἩΗἱιἹΙὁοὉΟὑυὙΥὡωὩΩῥρῬΡ",
        ['\u031B'] = "ƠOơoƯUưu",
        ['\u0323'] = "ḄBḅbḌDḍdḤHḥhḲKḳkḶLḷlṂMṃmṆNṇnṚRṛrṢSṣsṬTṭtṾVṿvẈWẉwẒZẓzẠAạaẸEẹeỊIịiỌOọoỢƠợơỤUụuỰƯựưỴYỵy",
        ['\u0324'] = "ṲUṳu",
        ['\u0325'] = "ḀAḁa",
        ['\u0326'] = "ȘSșsȚTțt",
        ['\u0327'] = "ÇCçcĢGģgĶKķkĻLļlŅNņnŖRŗrŞSşsŢTţtȨEȩeḐDḑdḨHḩh",
        ['\u0328'] = "ĄAąaĘEęeĮIįiŲUųuǪOǫo",
        ['\u032D'] = "ḒDḓdḘEḙeḼLḽlṊNṋnṰTṱtṶUṷu",
        ['\u032E'] = "ḪHḫh",
        ['\u0330'] = "ḚEḛeḬIḭiṴUṵu",
        ['\u0331'] = "ḆBḇbḎDḏdḴKḵkḺLḻlṈNṉnṞRṟrṮTṯtẔZẕzẖh",
        ['\u0338'] = "\u219A\u2190\u219B\u2192\u21AE\u2194\u21CD\u21D0\u21CE\u21D4\u21CF\u21D2\u2204\u2203\u2209\u2208\u220C\u220B"
            + "\u2224\u2223\u2226\u2225\u2241\u223C\u2244\u2243\u2247\u2245\u2249\u2248\u2260\u003D\u2262\u2261\u226D\u224D"
            + "\u226E\u003C\u226F\u003E\u2270\u2264\u2271\u2265\u2274\u2272\u2275\u2273\u2278\u2276\u2279\u2277\u2280\u227A"
            + "\u2281\u227B\u2284\u2282\u2285\u2283\u2288\u2286\u2289\u2287\u22AC\u22A2\u22AD\u22A8\u22AE\u22A9\u22AF\u22AB"
            + "\u22E0\u227C\u22E1\u227D\u22E2\u2291\u22E3\u2292\u22EA\u22B2\u22EB\u22B3\u22EC\u22B4\u22ED\u22B5",
        ['\u0342'] = "ἆἀἇἁἎἈἏἉἦἠἧἡἮἨἯἩἶἰἷἱἾἸἿἹὖὐὗὑὟὙὦὠὧὡὮὨὯὩᾶα\u1FC1\u00A8ῆη\u1FCF\u1FBFῖιῗϊ\u1FDF\u1FFEῦυῧϋῶω",
        ['\u0345'] = "ᾀἀᾁἁᾂἂᾃἃᾄἄᾅἅᾆἆᾇἇᾈἈᾉἉᾊἊᾋἋᾌἌᾍἍᾎἎᾏἏᾐἠᾑἡᾒἢᾓἣᾔἤᾕἥᾖἦᾗἧᾘἨᾙἩᾚἪᾛἫᾜἬᾝἭᾞἮᾟἯᾠὠᾡὡᾢὢᾣὣᾤὤᾥὥᾦὦᾧὧᾨὨᾩὩᾪὪᾫὫᾬὬᾭὭᾮὮᾯὯᾲὰᾳαᾴάᾷᾶᾼΑῂὴῃηῄήῇῆ"
            + "ῌΗῲὼῳωῴώῷῶῼΩ",
        ['\u0653'] = "\u0622\u0627",
        ['\u0654'] = "\u0623\u0627\u0624\u0648\u0626\u064A\u06C0\u06D5\u06C2\u06C1\u06D3\u06D2",
        ['\u0655'] = "\u0625\u0627",
        ['\u093C'] = "\u0929\u0928\u0931\u0930\u0934\u0933",
        ['\u09BE'] = "\u09CB\u09C7",
        ['\u09D7'] = "\u09CC\u09C7",
        ['\u0B3E'] = "\u0B4B\u0B47",
        ['\u0B56'] = "\u0B48\u0B47",
        ['\u0B57'] = "\u0B4C\u0B47",
        ['\u0BBE'] = "\u0BCA\u0BC6\u0BCB\u0BC7",
        ['\u0BD7'] = "\u0B94\u0B92\u0BCC\u0BC6",
        ['\u0C56'] = "\u0C48\u0C46",
        ['\u0CC2'] = "\u0CCA\u0CC6",
        ['\u0CD5'] = "\u0CC0\u0CBF\u0CC7\u0CC6\u0CCB\u0CCA",
        ['\u0CD6'] = "\u0CC8\u0CC6",
        ['\u0D3E'] = "\u0D4A\u0D46\u0D4B\u0D47",
        ['\u0D57'] = "\u0D4C\u0D46",
        ['\u0DCA'] = "\u0DDA\u0DD9\u0DDD\u0DDC",
        ['\u0DCF'] = "\u0DDC\u0DD9",
        ['\u0DDF'] = "\u0DDE\u0DD9",
        ['\u102E'] = "\u1026\u1025",
        ['\u1B35'] = "\u1B06\u1B05\u1B08\u1B07\u1B0A\u1B09\u1B0C\u1B0B\u1B0E\u1B0D\u1B12\u1B11\u1B3B\u1B3A\u1B3D\u1B3C\u1B40\u1B3E"
            + "\u1B41\u1B3F\u1B43\u1B42",
        ['\u3099'] = "\u304C\u304B\u304E\u304D\u3050\u304F\u3052\u3051\u3054\u3053\u3056\u3055\u3058\u3057\u305A\u3059\u305C\u305B"
            + "\u305E\u305D\u3060\u305F\u3062\u3061\u3065\u3064\u3067\u3066\u3069\u3068\u3070\u306F\u3073\u3072\u3076\u3075"
            + "\u3079\u3078\u307C\u307B\u3094\u3046\u309E\u309D\u30AC\u30AB\u30AE\u30AD\u30B0\u30AF\u30B2\u30B1\u30B4\u30B3"
            + "\u30B6\u30B5\u30B8\u30B7\u30BA\u30B9\u30BC\u30BB\u30BE\u30BD\u30C0\u30BF\u30C2\u30C1\u30C5\u30C4\u30C7\u30C6"
            + "\u30C9\u30C8\u30D0\u30CF\u30D3\u30D2\u30D6\u30D5\u30D9\u30D8\u30DC\u30DB\u30F4\u30A6\u30F7\u30EF\u30F8\u30F0"
            + "\u30F9\u30F1\u30FA\u30F2\u30FE\u30FD",
        ['\u309A'] = "\u3071\u306F\u3074\u3072\u3077\u3075\u307A\u3078\u307D\u307B\u30D1\u30CF\u30D4\u30D2\u30D7\u30D5\u30DA\u30D8"
            + "\u30DD\u30DB",
    };

    private static readonly FrozenDictionary<(char Base, char Mark), char> Composed = Pairs
        .SelectMany(row => row.Value.Chunk(2).Select(pair => KeyValuePair.Create((pair[1], row.Key), pair[0])))
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<char, (char Base, char Mark)> Decomposed =
        Composed.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The character that the two make together; null when they stay two.</summary>
    public static char? Compose(char letter, char mark)
    {
        if (letter is >= '\u1100' and <= '\u1112' && mark is >= '\u1161' and <= '\u1175')
        {
            return (char)(HangulBase + ((((letter - 0x1100) * 21) + mark - 0x1161) * Trailing));
        }

        if (letter is >= (char)HangulBase and <= (char)HangulEnd && mark is > '\u11A7' and <= '\u11C2')
        {
            return (letter - HangulBase) % Trailing == 0 ? (char)(letter + mark - 0x11A7) : null;
        }

        return mark >= '\u0300' && Composed.TryGetValue((letter, mark), out var composed) ? composed : null;
    }

    /// <summary>The letter without the marks that are part of it.</summary>
    public static char BaseOf(char letter)
    {
        while (Decomposed.TryGetValue(letter, out var pair))
        {
            letter = pair.Base;
        }

        return letter;
    }

    /// <summary>The letter and the last of its marks; null for a character that is not made of two.</summary>
    public static (char Base, char Mark)? PartsOf(char letter) => Decomposed.TryGetValue(letter, out var parts) ? parts : null;
}
