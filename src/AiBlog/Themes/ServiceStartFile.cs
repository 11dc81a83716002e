using System.IO.Hashing;

namespace AiBlog.Themes;

/// <summary>The script that starts scripts of services. It belongs to the program, so that it works with every theme.</summary>
internal static class ServiceStartFile
{
    private const string Name = "service-start.js";

    public static ThemeAsset Asset { get; } = Read();

    private static ThemeAsset Read()
    {
        using var stream = typeof(ServiceStartFile).Assembly.GetManifestResourceStream("privacy/" + Name) ?? Stream.Null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new ThemeAsset(Name, $"/assets/service-start.{Convert.ToHexStringLower(XxHash3.Hash(bytes))[..10]}.js", bytes);
    }
}
