using System.Globalization;
using System.Text;
using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Render.Views;

namespace AiBlog.Render.Outputs;

/// <summary>Former addresses: a page that leads on, for any host, and a _redirects file for hosts that read it.</summary>
internal static class RedirectPages
{
    public static IEnumerable<PlannedOutput> Plan(RenderContext context)
    {
        var redirects = context.Site.Redirects;
        if (redirects.IsEmpty)
        {
            return [];
        }

        var pages = redirects.Select(redirect => new TemplatedPage(
            SitePaths.AliasPath(redirect.From),
            redirect.Place.File,
            "redirect",
            context.SiteStrings,
            () => RedirectPage.Shape.Bind(View(context, redirect)))
        { Alias = redirect.Place });
        return pages.Append<PlannedOutput>(new MadeFile(HostFiles.Redirects[1..], "the list of redirects", () => Lines(context)));
    }

    private static RedirectPage View(RenderContext context, Redirect redirect)
    {
        var head = Heads.Of(context, "redirect", redirect.Title, "", redirect.From);
        return new RedirectPage(
            context.SiteView,
            head with
            {
                Canonical =
                redirect.IsExternal ? redirect.To : context.Url.Absolute(LinkAddress.Parse(redirect.To).Path),
                IsIndexed = false
            },
            Href(context, redirect),
            redirect.Title);
    }

    /// <summary>One redirect a line: from, to, status (the format of Netlify and Cloudflare Pages). The author's own come first, because
    /// hosts use the first that fits.</summary>
    private static byte[] Lines(RenderContext context) =>
        Encoding.UTF8.GetBytes(HostFiles.Own(context.Site, HostFiles.Redirects) + string.Concat(
        context.Site.Redirects.Select(
        redirect => $"{context.Url.Href(redirect.From)} {Href(context, redirect)} "
            + $"{redirect.Status.ToString(CultureInfo.InvariantCulture)}\n")));

    /// <summary>Only the path is encoded and gets the path of the site; a query and a fragment follow as written.</summary>
    private static string Href(RenderContext context, Redirect redirect)
    {
        if (redirect.IsExternal)
        {
            return redirect.To;
        }

        var end = redirect.To.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? context.Url.Href(redirect.To) : context.Url.Href(redirect.To[..end]) + redirect.To[end..];
    }
}
