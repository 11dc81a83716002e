namespace AiBlog.Import.Tags;

/// <summary>Inserts include files of Jekyll that are only text and parameters.</summary>
internal static class IncludeTag
{
    public static TagText? Of(TagCall call, TagRewriter rewriter)
    {
        if (call.Name is not ("include" or "include_relative") || call.Arguments.At(0) is not { } name || call.Scope.OpenIncludes.Contains(name) || call.Scope.OpenIncludes.Count > 8
            || call.Scope.Include(name) is not { } file)
        {
            return null;
        }

        var scope = call.Scope with
        {
            Value = path => path.StartsWith("include.", StringComparison.Ordinal) ? call.Arguments.Get(path["include.".Length..]) ?? "" : call.Scope.Value(path),
            OpenIncludes = call.Scope.OpenIncludes.Add(name),
        };
        var text = rewriter.For(scope, call.Place).Rewrite(file.ReplaceLineEndings("\n").Trim());
        return text.Contains('\n', StringComparison.Ordinal) ? TagText.Block(text) : TagText.Inline(text);
    }
}
