namespace AiBlog.Text.Html;

/// <summary>Text that is HTML already and is written to a page as it is; everything else is escaped.</summary>
internal readonly record struct HtmlText(string Value)
{
    /// <summary>A record's own form, <c>HtmlText { Value = .. }</c>, must never reach a page.</summary>
    public override string ToString() => Value;
}
