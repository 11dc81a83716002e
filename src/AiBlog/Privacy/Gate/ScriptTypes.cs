namespace AiBlog.Privacy.Gate;

/// <summary>Whether the text of a script element does something or is only data: https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element.</summary>
internal static class ScriptTypes
{
    private static readonly string[] Data = ["application/", "text/", "x-shader/", "image/"];

    private static readonly string[] Code =
    [
        "application/ecmascript", "application/javascript", "application/x-ecmascript", "application/x-javascript", "text/ecmascript", "text/javascript", "text/jscript",
        "text/livescript", "text/x-ecmascript", "text/x-javascript",
    ];

    /// <param name="type">Of the attribute; null when there is none. What is not known counts as code.</param>
    public static bool IsCode(string? type)
    {
        var essence = (type ?? "").Split(';')[0].Trim().ToLowerInvariant();
        var isJavaScript = Code.Contains(essence, StringComparer.Ordinal) || essence.StartsWith("text/javascript", StringComparison.Ordinal);
        return isJavaScript || !Array.Exists(Data, essence.StartsWith);
    }
}
