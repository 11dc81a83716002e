using AiBlog.Diagnostics;

namespace AiBlog.Text.Yaml;

/// <summary>A single value as text; what type it is, its reader decides.</summary>
/// <param name="Offset">Where the value begins in its <see cref="SourceText"/>, with its quote or block sign.</param>
internal sealed record YamlScalar(string Value, ScalarForm Form, int Offset, Place Place) : YamlNode(Place)
{
    /// <summary>Nothing was written: <c>key:</c>, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsNull => Form == ScalarForm.Plain && Value is ("" or "~" or "null" or "Null" or "NULL");
}
