using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

/// <summary>What can be wrong with a page as it lies before a reader; each as one line a fault.</summary>
internal static class PageFaults
{
    private static readonly string[] AxeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // What stands beyond the edge and is not inside something that scrolls for itself.
    private const string TooWide =
        """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] : [...document.body.querySelectorAll('*')]
            .filter(e => {
                const r = e.getBoundingClientRect(), rtl = getComputedStyle(document.documentElement).direction === 'rtl';
                return r.width > 0 && ((rtl ? r.left < -1 : r.right > innerWidth + 1) || (e.clientWidth > 0 && e.scrollWidth > e.clientWidth));
            })
            .filter(e => { for (let p = e; p && p !== document.body; p = p.parentElement) if (getComputedStyle(p).overflowX !== 'visible') return false; return true; })
            .map(e => e.outerHTML.slice(0, 120)).concat('the page scrolls sideways')
        """;

    // Lines of text of two different elements that share ground. Each line is cut to where its letters are: the font's own height reaches into its neighbours.
    private const string Overlapping =
        """
        () => {
            const lines = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const node = walker.currentNode, e = node.parentElement;
                if (!node.data.trim() || !e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
                let left = -1e6, top = -1e6, right = 1e6, bottom = 1e6, isHidden = false;
                for (let p = e; p !== document.body; p = p.parentElement) {
                    const s = getComputedStyle(p), r = p.getBoundingClientRect();
                    if (s.position === 'fixed' || s.clipPath === 'inset(50%)' || s.display === 'contents') { isHidden = true; break; }
                    if (s.overflowX !== 'visible') { left = Math.max(left, r.left); right = Math.min(right, r.right); }
                    if (s.overflowY !== 'visible') { top = Math.max(top, r.top); bottom = Math.min(bottom, r.bottom); }
                }
                if (isHidden) continue;
                const range = document.createRange();
                range.selectNodeContents(node);
                for (const r of range.getClientRects()) {
                    const cut = r.height * .22, line = { e, l: Math.max(r.left, left), r: Math.min(r.right, right), t: Math.max(r.top + cut, top), b: Math.min(r.bottom - cut, bottom) };
                    if (line.r - line.l > 1 && line.b - line.t > 1) lines.push(line);
                }
            }
            const text = e => e.textContent.trim().slice(0, 40), found = new Set();
            for (const [i, a] of lines.entries()) for (const b of lines.slice(i + 1)) {
                if (a.e === b.e || a.e.contains(b.e) || b.e.contains(a.e)) continue;
                if (Math.min(a.r, b.r) - Math.max(a.l, b.l) > 2 && Math.min(a.b, b.b) - Math.max(a.t, b.t) > 2) found.add(`"${text(a.e)}" and "${text(b.e)}" overlap`);
            }
            return [...found];
        }
        """;

    /// <summary>Barriers that axe finds.</summary>
    public static async Task<IReadOnlyList<string>> BarriersAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags(AxeTags) });
        Assert.NotEmpty(result.Passes);
        return [.. result.Violations.Select(fault => $"{fault.Id}: {fault.Help}: {string.Join(" ", fault.Nodes.Take(5).Select(node => node.Html))}")];
    }

    /// <summary>What makes a page wider than its window.</summary>
    public static async Task<IReadOnlyList<string>> TooWideAsync(IPage page) => await page.EvaluateAsync<string[]>(TooWide);

    /// <summary>Text that lies over other text.</summary>
    public static async Task<IReadOnlyList<string>> OverlapsAsync(IPage page) => await page.EvaluateAsync<string[]>(Overlapping);
}
