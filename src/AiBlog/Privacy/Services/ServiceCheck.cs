using AiBlog.Config;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text.Urls;

namespace AiBlog.Privacy.Services;

/// <summary>Finds faults between services, built-in ones, and the origins of the site.</summary>
internal static class ServiceCheck
{
    public static IEnumerable<Diagnostic> Run(SiteConfig config)
    {
        var privacy = config.Privacy;
        var faults = privacy.Services.SelectMany(service => Lacks(service).Concat(ScriptCheck.Run(service))).Concat(ClaimedTwice(privacy))
            .Concat(privacy.Services.SelectMany(service => ForeignRequired(config, service)));
        return privacy.IsEnforced ? faults : faults.Append(ServiceFaults.NotEnforced(privacy.Enforce.Place));
    }

    /// <summary>A built-in service lacks nothing.</summary>
    private static IEnumerable<Diagnostic> Lacks(ServiceConfig service)
    {
        if (KnownServices.Find(service.Id.Value) is not null)
        {
            yield break;
        }

        var (id, place) = (service.Id.Value, service.Id.Place);
        var isMistyped = service is { SiteId: not null, Name: null, Script: null } && ScriptRecipes.MeantBy(id) is not null;
        if (isMistyped)
        {
            yield break;
        }

        if (service.Name is null)
        {
            var closest = ScriptRecipes.MeantBy(id);
            yield return ServiceFaults.Lacks(
                place, id, "name", closest is null
                ? "add a line such as `name: Example Statistics`"
                : $"did you mean `{closest}`, which is built in? Else add a line such as `name: Example Statistics`");
        }

        if (service.Purpose is null && service.Kind is null)
        {
            yield return ServiceFaults.Lacks(
                place, id, "purpose",
                "add a line such as `purpose: Counts which posts are read.`, or a `kind` that is told in each language");
        }

        // What the site itself does may be told without anything that is loaded.
        if (service.Origins is null && service.Script is null && service.IsRequired?.Value is not true)
        {
            yield return ServiceFaults.Lacks(
                place, id, "origins", "add a line such as `origins: [\"https://stats.example\"]`, or the `script` that pages run");
        }
    }

    /// <summary>An origin is let through or asked about, and asked about under one name.</summary>
    private static IEnumerable<Diagnostic> ClaimedTwice(PrivacyConfig privacy)
    {
        var claims = privacy.OwnOrigins.Select(origin => (Origin: origin, Owner: "`own_origins`"))
            .Concat(privacy.Allow.Select(allowed => (allowed.Origin, Owner: "`allow`")))
            .Concat(privacy.Services.SelectMany(
                service => (service.Origins ?? []).Select(origin => (Origin: origin, Owner: $"the service `{service.Id.Value}`"))));
        foreach (var claimed in claims.GroupBy(claim => claim.Origin.Value, StringComparer.Ordinal))
        {
            var inOrder = claimed.OrderBy(claim => claim.Origin.Place.Line).ThenBy(claim => claim.Origin.Place.Column).ToList();
            foreach (var later in inOrder.Skip(1)
                .Where(later => later.Owner != inOrder[0].Owner && !MayShare(privacy, later.Owner, inOrder[0].Owner)))
            {
                yield return ServiceFaults.ClaimedTwice(later.Origin.Place, claimed.Key, inOrder[0].Owner, later.Owner);
            }
        }
    }

    /// <summary>The site's own origin may carry a service of the site, and one that is let through a required service.</summary>
    private static bool MayShare(PrivacyConfig privacy, string one, string other)
    {
        var owners = new[] { one, other };
        return (owners.Contains("`own_origins`") && !owners.Contains("`allow`"))
            || (owners.Contains("`allow`")
                && privacy.Services.Any(
                service => service.IsRequired?.Value is true && owners.Contains($"the service `{service.Id.Value}`")));
    }

    private static IEnumerable<Diagnostic> ForeignRequired(SiteConfig config, ServiceConfig service)
    {
        if (service.IsRequired is not { Value: true } required)
        {
            return [];
        }

        var free = config.Privacy.Allow.Select(allowed => allowed.Origin).Concat(config.Privacy.OwnOrigins).Select(origin => origin.Value)
            .Append(config.BaseUrl.Origin).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ServiceMerge.Over(service, KnownServices.Find(service.Id.Value)).Origins
                .Where(origin => !free.Contains(origin))
                .Select(origin => (Origin: origin, Place: PlaceOf(service, origin) ?? required.Place))
                .DistinctBy(claim => claim.Place)
                .Select(claim => ServiceFaults.ForeignRequired(claim.Place, service.Id.Value, claim.Origin)),
        ];
    }

    private static Place? PlaceOf(ServiceConfig service, string origin)
    {
        foreach (var written in service.Origins ?? [])
        {
            if (written.Value == origin)
            {
                return written.Place;
            }
        }

        return service.Script is { } script && WebOrigin.Of(script.Value) == origin ? script.Place : null;
    }
}

/// <summary>Finds services whose script would not count anything.</summary>
internal static class ScriptCheck
{
    public static IEnumerable<Diagnostic> Run(ServiceConfig service)
    {
        var id = service.Id.Value;
        var recipe = ScriptRecipes.Find(id);
        if (recipe is null)
        {
            return WithoutRecipe(service);
        }

        if (service.SiteId is { } siteId && !recipe.IsId(siteId.Value))
        {
            return [ServiceFaults.BadSiteId(siteId.Place, id, siteId.Value, recipe.IdMeaning, recipe.IdExample)];
        }

        return Missing(service, recipe);
    }

    private static IEnumerable<Diagnostic> WithoutRecipe(ServiceConfig service)
    {
        var id = service.Id.Value;
        if (service.SiteId is { } siteId)
        {
            var meant = KnownServices.Find(id) is null ? ScriptRecipes.MeantBy(id) : null;
            yield return ServiceFaults.UnknownScript(
                siteId.Place, id, meant, KeyDescription.Listed(ScriptRecipes.All.Select(recipe => recipe.Service)));
        }
        else if (service.Attributes is { IsEmpty: false } && service.Script is null)
        {
            yield return ServiceFaults.AttributesWithoutScript(service.Id.Place, id);
        }
    }

    /// <summary>An author who wrote the attributes by hand knows what the script needs.</summary>
    private static IEnumerable<Diagnostic> Missing(ServiceConfig service, ScriptRecipe recipe)
    {
        var (id, place) = (service.Id.Value, service.Id.Place);
        if (recipe.Make(service.SiteId?.Value, service.Script?.Value) is not null
            || (service.Script is not null && service.Attributes is { IsEmpty: false }))
        {
            yield break;
        }

        if (service.SiteId is null)
        {
            yield return ServiceFaults.CountsNothing(place, id, "id", recipe.IdMeaning, recipe.IdExample);
        }

        if (recipe.NeedsScript && service.Script is null)
        {
            yield return ServiceFaults.CountsNothing(
                place, id, "script", "the URL of the script on your server", $"https://{id}.example.org/{id}.js");
        }
    }
}
