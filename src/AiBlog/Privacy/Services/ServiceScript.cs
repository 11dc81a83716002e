using System.Collections.Immutable;
using AiBlog.Config;

namespace AiBlog.Privacy.Services;

/// <summary>What pages need so that a service counts them.</summary>
/// <param name="Src">An absolute URL or a site path.</param>
internal sealed record ServiceScript(string Src, ImmutableArray<ScriptAttribute> Attributes, ServiceStart? Start);
