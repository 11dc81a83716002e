namespace AiBlog.Privacy.Services;

/// <summary>The first calls that the script of a service waits for, made by <c>service-start.js</c> since no page has inline scripts.</summary>
/// <param name="Kind">A function of that script: <c>gtag</c>, <c>matomo</c>, or <c>plausible</c>.</param>
/// <param name="Id">What the service calls the site; null when its script knows.</param>
/// <param name="Url">Where Matomo sends page views.</param>
internal sealed record ServiceStart(string Kind, string? Id, string? Url);
