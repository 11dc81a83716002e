namespace AiBlog.Text.Highlighting;

/// <summary>Text that begins on the line after its announcement: <c>&lt;&lt;EOF</c>.</summary>
/// <param name="Open">What announces it.</param>
/// <param name="Live">How the text reads when its delimiter is bare or in double quotes.</param>
/// <param name="IsCapital">A bare delimiter must begin with a capital, since the mark is an operator too.</param>
internal sealed record HeredocRule(string Open, Region Live, bool IsCapital = false)
{
    /// <summary>How the text reads when its delimiter is quoted.</summary>
    public static Region Quoted { get; } = new("", "\n") { IsMultiline = true, IsHeredoc = true };
}
