using System.Collections.Frozen;

namespace AiBlog.Parse.Tree;

/// <summary>The elements and attributes that bodies may contain, by namespace. Attributes with URLs are judged apart, in
/// <see cref="UrlAttributes"/>.</summary>
internal static class AllowedMarkup
{
    private static readonly FrozenSet<string> HtmlElements = Set(
        "a abbr acronym address area article aside audio b bdi bdo big blockquote br button caption center cite code col colgroup data "
            + "datalist dd del details dfn "
        + "dir div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img input ins "
        + "kbd label legend li link map mark menu "
        + "meta meter nav nobr object ol optgroup option output p picture pre progress q rb rp rt rtc ruby s samp script search section "
        + "select small source span strike "
        + "strong style sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr");

    private static readonly FrozenSet<string> SvgElements = Set(
        "svg a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer "
            + "feComposite feConvolveMatrix "
        + "feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur "
        + "feImage feMerge feMergeNode feMorphology "
        + "feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line linearGradient marker mask mpath "
        + "path pattern polygon polyline "
        + "radialGradient rect set stop style switch symbol text textPath title tspan use view");

    private static readonly FrozenSet<string> MathElements = Set(
        "math annotation menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace "
            + "msqrt mstyle msub msubsup msup mtable "
        + "mtd mtext mtr mlabeledtr munder munderover none semantics");

    private static readonly FrozenSet<string> GlobalAttributes = Set(
        "accesskey class dir draggable enterkeyhint hidden id inert inputmode itemid itemprop itemref itemscope itemtype lang role "
            + "spellcheck tabindex title translate xml:lang");

    private static readonly FrozenSet<string> HtmlAttributes = Set(
        "abbr accept accept-charset align allow allowfullscreen allowtransparency alt async autocapitalize autocomplete autoplay axis "
            + "bgcolor border cellpadding cellspacing "
        + "char charoff charset checked clear color cols colspan compact controls controlslist coords crossorigin datetime decoding "
        + "default defer dirname disabled "
        + "disablepictureinpicture disableremoteplayback download enctype face fetchpriority for form formenctype formmethod "
        + "formnovalidate formtarget frame frameborder "
        + "headers height high hreflang hspace integrity ismap kind label list loading loop low marginheight marginwidth max maxlength "
        + "media method min minlength "
        + "mozallowfullscreen multiple muted nohref nomodule noshade novalidate nowrap open optimum pattern placeholder playsinline "
        + "preload readonly referrerpolicy rel "
        + "required rev reversed rows rowspan rules sandbox scope scrolling selected shape size sizes span srclang start step summary "
        + "target type usemap valign value "
        + "vspace webkitallowfullscreen width wrap");

    private static readonly FrozenSet<string> SvgAttributes = Set(
        "accumulate additive alignment-baseline amplitude attributeName attributeType azimuth baseFrequency baseline-shift begin bias by "
            + "calcMode clip clip-path clip-rule "
        + "clipPathUnits color color-interpolation color-interpolation-filters cursor cx cy d diffuseConstant direction display divisor "
        + "dominant-baseline dur dx dy edgeMode "
        + "elevation end exponent fill fill-opacity fill-rule filter filterUnits flood-color flood-opacity focusable font-family "
        + "font-size font-size-adjust font-stretch "
        + "font-style font-variant font-weight from fx fy gradientTransform gradientUnits height image-rendering in in2 intercept k k1 "
        + "k2 k3 k4 kernelMatrix keyPoints "
        + "keySplines keyTimes lengthAdjust letter-spacing lighting-color limitingConeAngle marker-end marker-mid marker-start "
        + "markerHeight markerUnits markerWidth mask "
        + "mask-type maskContentUnits maskUnits max method min mode numOctaves offset opacity operator order orient orientation origin "
        + "overflow paint-order path pathLength "
        + "patternContentUnits patternTransform patternUnits pointer-events points pointsAtX pointsAtY pointsAtZ preserveAlpha "
        + "preserveAspectRatio primitiveUnits r radius "
        + "refX refY repeatCount repeatDur requiredExtensions requiredFeatures restart result rotate rx ry scale seed shape-rendering "
        + "side slope spacing specularConstant "
        + "specularExponent spreadMethod startOffset stdDeviation stitchTiles stop-color stop-opacity stroke stroke-dasharray "
        + "stroke-dashoffset stroke-linecap "
        + "stroke-linejoin stroke-miterlimit stroke-opacity stroke-width surfaceScale systemLanguage tableValues target targetX targetY "
        + "text-anchor text-decoration "
        + "text-rendering textLength to transform transform-origin type unicode-bidi values vector-effect version viewBox visibility "
        + "width word-spacing writing-mode x x1 x2 "
        + "xChannelSelector xlink:title xml:space xmlns xmlns:xlink y y1 y2 yChannelSelector z");

    private static readonly FrozenSet<string> MathAttributes = Set(
        "accent accentunder align alttext bevelled close columnalign columnlines columnspacing columnspan denomalign depth display "
            + "displaystyle encoding fence frame height "
        + "largeop length linebreak linethickness lquote lspace mathbackground mathcolor mathsize mathvariant maxsize minsize "
        + "movablelimits notation numalign open rowalign "
        + "rowlines rowspacing rowspan rquote rspace scriptlevel scriptminsize scriptsizemultiplier selection separator separators "
        + "stretchy subscriptshift supscriptshift "
        + "symmetric voffset width xmlns");

    /// <summary>Their name becomes a property of the document, where scripts look for its own.</summary>
    private static readonly FrozenSet<string> Clobbering = Set("embed form iframe img object");

    /// <summary>What scripts of the theme read from elements of their own.</summary>
    private static readonly string[] Reserved =
        ["data-consent", "data-held", "data-part", "data-theme", "data-colours", "data-script", "data-key", "data-revision"];

    private static readonly FrozenSet<string> Void = Set("area base br col embed hr img input link meta source track wbr");

    public static bool IsElement(MarkupSpace space, string name) => space switch
    {
        MarkupSpace.Html => HtmlElements.Contains(name),
        MarkupSpace.Svg => SvgElements.Contains(name),
        _ => MathElements.Contains(name),
    };

    public static bool IsAttribute(BodyElement element, string name)
    {
        if (GlobalAttributes.Contains(name))
        {
            return !(name == "id" && element.IsHtml && element.Name is "embed" or "object");
        }

        if (name.StartsWith("aria-", StringComparison.Ordinal) || name.StartsWith("data-", StringComparison.Ordinal))
        {
            return IsPlain(name) && !Array.Exists(Reserved, reserved => name.StartsWith(reserved, StringComparison.Ordinal));
        }

        return element.Space switch
        {
            MarkupSpace.Svg => SvgAttributes.Contains(name),
            MarkupSpace.MathMl => MathAttributes.Contains(name),
            _ when name == "name" => !Clobbering.Contains(element.Name),
            _ when name == "content" => element.Name == "meta",
            _ => HtmlAttributes.Contains(name),
        };
    }

    public static bool IsVoid(string name) => Void.Contains(name);

    private static bool IsPlain(string name) =>
        name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.' or ':');

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
