using AiBlog.Config;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;

namespace AiBlog.Fuzz.Targets;

/// <summary>An aiblog.yml, and the services and origins that follow from it.</summary>
internal static class ConfigurationTarget
{
    public static void Run(byte[] input)
    {
        if (Claim.TextOf("aiblog.yml", input) is not { } text)
        {
            return;
        }

        var read = ConfigReader.Read(text);
        Claim.Places(read.Diagnostics, text);
        Claim.That(read.Config is not null || read.Diagnostics.Length > 0, "a configuration is refused without a diagnostic");
        Claim.Same(read.Diagnostics, ConfigReader.Read(text).Diagnostics);
        if (read.Config is { } config && read.Diagnostics.IsEmpty)
        {
            var rules = GateRules.Of(ServiceRegistry.Of(config), config.BaseUrl.Origin);
            Claim.That(rules.Judge(config.BaseUrl.Origin + "/a.png", ResourceKind.Image).IsEmpty, "the site is a third party to itself");
            Claim.That(CommentServices.OriginOf(config).Length > 0, "comments come from nowhere");
        }
    }
}
