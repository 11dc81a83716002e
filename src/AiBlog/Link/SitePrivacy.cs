using System.Collections.Immutable;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;

namespace AiBlog.Link;

/// <summary>What the site's pages load from others, known before any page is made.</summary>
/// <param name="Services">Those in use, in ordinal order of ids; <see cref="ServiceRegistry.Other"/> among them with the origins that no service claims.</param>
/// <param name="Resources">All that pages would load, in the order of files and places.</param>
/// <param name="Revision">Of the services: a choice made for another one counts no longer.</param>
/// <param name="Policy">The content security policy of every page; empty when the site enforces none.</param>
internal sealed record SitePrivacy(
    ImmutableArray<Service> Services,
    ImmutableArray<Resource> Resources,
    string Revision,
    string Policy)
{
    /// <summary>Whether there is anything for a reader to choose.</summary>
    public bool IsOptional => Services.Any(service => !service.IsRequired);

    /// <summary>Whether a reader must be asked before the page: when an optional service loads something for which no placeholder asks.</summary>
    public bool NeedsBanner => Resources.Any(resource =>
        !resource.HasPlaceholder && Services.Any(service => service.Id == resource.ServiceId && !service.IsRequired));
}
