namespace AiBlog.Privacy.Services;

/// <summary>How the script of a built-in service is set up.</summary>
/// <param name="Service">The id of the built-in service.</param>
/// <param name="IdMeaning">What its <c>id</c> is, and where authors find it.</param>
/// <param name="IsId">Whether a text may be such an id.</param>
/// <param name="Make">From the id and the author's own <c>script</c>, either of which may be null; null when something is missing.</param>
internal sealed record ScriptRecipe(
    string Service, string IdMeaning, string IdExample, Func<string, bool> IsId, Func<string?, string?, ServiceScript?> Make)
{
    /// <summary>The makers have no server for all, so that the author names the script.</summary>
    public bool NeedsScript { get; init; }
}
