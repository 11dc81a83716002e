using Microsoft.Playwright;

namespace AiBlog.BrowserTests.Consent;

/// <summary>Who visits, and with what.</summary>
/// <param name="Stored">What the browser keeps from an earlier visit under the key of the site.</param>
/// <param name="BlocksStorage">The browser denies the page its storage.</param>
/// <param name="Host">Instead of 127.0.0.1.</param>
internal sealed record Reader(
    string? Stored = null,
    bool SendsGpc = false,
    bool BlocksStorage = false,
    ColorScheme Scheme = ColorScheme.Light,
    ForcedColors Colors = ForcedColors.None,
    int Width = 1280,
    int Height = 800,
    bool HasScript = true,
    string? Host = null)
{
    private const string Gpc = "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });";

    private const string Blocked =
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError'); } });";

    public BrowserNewContextOptions Options => new()
    {
        ColorScheme = Scheme,
        ForcedColors = Colors,
        JavaScriptEnabled = HasScript,
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        ReducedMotion = ReducedMotion.Reduce,
    };

    public string InitScript => (SendsGpc ? Gpc : "") + (BlocksStorage ? Blocked : "");
}
