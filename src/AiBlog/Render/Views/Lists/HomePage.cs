using System.Collections.Immutable;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views.Lists;

/// <summary>The home page and the pages after it.</summary>
[View("home.html", "The home page, and the further pages of its list.")]
internal sealed partial record HomePage(
    [Field("The site.")] SiteView Site,
    [Field("This page.")] HeadView Page,
    [Field("The pinned or newest post, on the first page.")] CardView? Lead,
    [Field("The other posts, newest first.")] ImmutableArray<CardView> Posts,
    [Field("The position of this page in the list.")] PaginationView Pagination);
