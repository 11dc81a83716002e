using System.Collections.Immutable;

namespace AiBlog.Render.Templating;

/// <summary>What templates may ask the site for; pure, and the same for all pages.</summary>
/// <param name="Url">The address of a site-relative path below the site's base path.</param>
/// <param name="Asset">The fingerprinted address of an asset by its name, null when there is none.</param>
/// <param name="AssetIntegrity">The value of an asset's integrity attribute, null when there is none of that name.</param>
/// <param name="AssetNames">All names, for "did you mean".</param>
internal sealed record TemplateFunctions(
    Func<string, string> Url, Func<string, string?> Asset, Func<string, string?> AssetIntegrity, ImmutableArray<string> AssetNames);
