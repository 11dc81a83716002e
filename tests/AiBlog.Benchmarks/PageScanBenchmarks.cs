using System.Text;
using AiBlog.Privacy.Gate;
using BenchmarkDotNet.Attributes;

namespace AiBlog.Benchmarks;

/// <summary>The quick look of the privacy gate at a finished page that holds nothing of others: 25 us for 12 KB at most, and nothing allocated.</summary>
[InProcess]
[MemoryDiagnoser]
public class PageScanBenchmarks
{
    private const int Length = 12 * 1024;

    /// <summary>As dense as a post of the default theme: 26 tags and 19 attributes a kilobyte.</summary>
    private const string Text =
        "<h2 id=\"part-4\">What follows <a class=\"to\" href=\"#part-4\" aria-label=\"Link to this part\">#</a></h2>\n<p>What the post says, in a sentence or two that go on for a while, and a "
        + "<a href=\"https://example.com/\">link to a source</a> in the middle of it, before another sentence that holds nothing but words ends the paragraph where its reader expects it.</p>\n"
        + "<p>The next one has no link at all. It says in <em>plain</em> words what the first one meant, goes on to what follows from it, and leaves its reader with a question that it does not answer, "
        + "since nobody knows; a report that claims to know would be an opinion, and has its own place further down the page.</p>\n"
        + "<dl class=\"facts\"><dt>Date</dt><dd><time datetime=\"2026-11-23\">23 November 2026</time></dd></dl>\n"
        + "<img src=\"a.jpg\" alt=\"Shelves full of books in a long room\" width=\"800\" height=\"600\" loading=\"lazy\" decoding=\"async\">\n";

    /// <summary>A page of hardly anything but tags.</summary>
    private const string Cards =
        "<li class=\"card\" data-hue=\"4\"><a class=\"t\" href=\"/posts/a-post/\">A title of some words</a><p class=\"text\">What the post says, in a sentence or two that go on for a while.</p>"
        + "<div class=\"meta\"><time datetime=\"2026-11-23\">23 November 2026</time><span>4 min</span></div><img src=\"/a.jpg\" alt=\"Shelves\" width=\"80\" height=\"60\" loading=\"lazy\"></li>\n";

    private readonly char[] characters = new char[16 * 1024];
    private byte[] page = [];

    [ParamsAllValues]
    public bool IsDense { get; set; }

    [GlobalSetup]
    public void MakePage()
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"/assets/theme.css\"><script src=\"/assets/theme.js\"></script></head><body><main><ul>");
        while (html.Length < Length)
        {
            html.Append(IsDense ? Cards : Text);
        }

        page = Encoding.UTF8.GetBytes(html.Append("</ul></main></body></html>").ToString());
    }

    [Benchmark]
    public bool Scan() => ForeignScan.IsClean(characters.AsSpan(0, Encoding.UTF8.GetChars(page, characters)), "https://example.org");
}
