namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with the bytes of a text file.</summary>
internal static class TextFaults
{
    private const string SaveAsUtf8 = "save the file as UTF-8: most editors offer it under Save As or in the status bar";

    public static Diagnostic InvalidUtf8(Place place, byte value) => Diagnostic.Error(
        "invalid-encoding", place, $"the byte 0x{value:X2} here is not UTF-8, so its character is unknown", SaveAsUtf8);

    public static Diagnostic InvalidUtf16(Place place) => Diagnostic.Error(
        "invalid-encoding", place, "the file says that it is UTF-16, but it breaks in the middle of a character here", SaveAsUtf8);
}
