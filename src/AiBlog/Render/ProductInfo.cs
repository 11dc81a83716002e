namespace AiBlog.Render;

/// <summary>What pages and feeds say made them.</summary>
internal static class ProductInfo
{
    public static string Version { get; } = typeof(ProductInfo).Assembly.GetName().Version?.ToString(3) ?? "0";

    public static string Name { get; } = $"aiblog {Version}";
}
