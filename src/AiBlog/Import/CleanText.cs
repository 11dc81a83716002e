using System.Text;
using AiBlog.Diagnostics;

namespace AiBlog.Import;

/// <summary>Removes what no text of a site can contain: control characters besides white space, noncharacters, and half surrogates
/// (XML 1.0, section 2.2). Plug-ins, pasted texts, and references such as <c>&amp;#8;</c> bring them.</summary>
internal static class CleanText
{
    /// <param name="losses">Gets how many characters were removed; null to say nothing.</param>
    public static string Of(string text, LossList? losses, Place place)
    {
        var bad = 0;
        for (var i = 0; i < text.Length; i++)
        {
            bad += IsBad(text, i) ? 1 : 0;
        }

        if (bad == 0)
        {
            return text;
        }

        losses?.Add(LossKinds.BadInput, $"{bad} control characters were removed", place);
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsBad(text, i))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }

    private static bool IsBad(string text, int i) => text[i] switch
    {
        < ' ' and not ('\n' or '\r' or '\t') or '\uFFFE' or '\uFFFF' or '\uFDD0' or '\uFDD1' => true,
        >= '\uD800' and < '\uDC00' => i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]),
        >= '\uDC00' and < '\uE000' => i == 0 || !char.IsHighSurrogate(text[i - 1]),
        _ => false,
    };
}
