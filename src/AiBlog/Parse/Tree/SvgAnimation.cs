namespace AiBlog.Parse.Tree;

/// <summary>Judges animations: one may set any attribute of another element.</summary>
internal static class SvgAnimation
{
    /// <summary>It animates an attribute that loads nothing. Without a name browsers do nothing.</summary>
    public static bool IsSafe(BodyElement element)
    {
        var name = (element.Value("attributeName") ?? (element.Name == "animateTransform" ? "transform" : "")).Trim();
        return AllowedMarkup.IsAttribute(element, name) && !(name.Contains("href", StringComparison.OrdinalIgnoreCase) || name is "class" or "id" or "attributeName" or "values" or "to" or "from" or "by");
    }
}
