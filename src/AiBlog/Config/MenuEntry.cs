using AiBlog.Diagnostics;

namespace AiBlog.Config;

/// <summary>A link in the site's menu: a path of the site or an address elsewhere.</summary>
internal sealed record MenuEntry(string Name, Placed<string> Url);
