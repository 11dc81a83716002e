namespace AiBlog.Config.Keys;

/// <summary>A key that authors know from elsewhere and that does not exist here.</summary>
/// <param name="Use">The key that takes its place; null when there is none.</param>
/// <param name="Advice">What to do, in a clause.</param>
internal sealed record ForeignKey(string Name, string? Use, string Advice)
{
    public ForeignKey(string name, string use)
        : this(name, use, $"write `{use}` instead")
    {
    }
}
