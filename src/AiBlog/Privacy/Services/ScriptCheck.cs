using AiBlog.Config;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;

namespace AiBlog.Privacy.Services;

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
            yield return ServiceFaults.UnknownScript(siteId.Place, id, meant, KeyDescription.Listed(ScriptRecipes.All.Select(recipe => recipe.Service)));
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
        if (recipe.Make(service.SiteId?.Value, service.Script?.Value) is not null || (service.Script is not null && service.Attributes is { IsEmpty: false }))
        {
            yield break;
        }

        if (service.SiteId is null)
        {
            yield return ServiceFaults.CountsNothing(place, id, "id", recipe.IdMeaning, recipe.IdExample);
        }

        if (recipe.NeedsScript && service.Script is null)
        {
            yield return ServiceFaults.CountsNothing(place, id, "script", "the URL of the script on your server", $"https://{id}.example.org/{id}.js");
        }
    }
}
