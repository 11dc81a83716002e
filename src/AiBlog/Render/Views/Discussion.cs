using AiBlog.Text.Html;

namespace AiBlog.Render.Views;

/// <summary>A discussion that a service keeps.</summary>
/// <param name="Url">Where to read it without JavaScript; null when the service has no such page.</param>
/// <param name="Name">What the service is called.</param>
/// <param name="Embed">Gated; null where there is nothing to embed.</param>
internal sealed record Discussion(string? Url, string Name, HtmlText? Embed);
