using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;
using AiBlog.Diagnostics;

namespace AiBlog.Text;

/// <summary>Turns the bytes of a file into text: UTF-8 with or without a mark, UTF-16 with one, every line end a line feed.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    public static bool TryDecode(
        string file, ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SourceText? text, [NotNullWhen(false)] out Diagnostic? fault)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return TryDecodeUtf16(file, bytes[2..], Encoding.Unicode, out text, out fault);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return TryDecodeUtf16(file, bytes[2..], Encoding.BigEndianUnicode, out text, out fault);
        }

        var content = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        var isValid = Utf8.IsValid(content);
        text = isValid ? new SourceText(file, WithLineFeeds(Utf8Encoding.GetString(content))) : null;
        fault = isValid ? null : FindInvalid(file, content);
        return isValid;
    }

    private static Diagnostic FindInvalid(string file, ReadOnlySpan<byte> content)
    {
        var characters = ArrayPool<char>.Shared.Rent(content.Length);
        Utf8.ToUtf16(content, characters, out var read, out var written, replaceInvalidSequences: false);
        var before = new string(characters, 0, written);
        ArrayPool<char>.Shared.Return(characters);
        return TextFaults.InvalidUtf8(EndOf(file, before), content[read]);
    }

    private static bool TryDecodeUtf16(
        string file, ReadOnlySpan<byte> bytes, Encoding encoding, [NotNullWhen(true)] out SourceText? text,
        [NotNullWhen(false)] out Diagnostic? fault)
    {
        var characters = new char[bytes.Length / 2];
        for (var i = 0; i < characters.Length; i++)
        {
            characters[i] = encoding == Encoding.Unicode
                ? (char)(bytes[2 * i] | (bytes[(2 * i) + 1] << 8))
                : (char)((bytes[2 * i] << 8) | bytes[(2 * i) + 1]);
        }

        var broken = FindLoneSurrogate(characters);
        var isValid = broken < 0 && bytes.Length % 2 == 0;
        text = isValid ? new SourceText(file, WithLineFeeds(new string(characters))) : null;
        fault = isValid ? null : TextFaults.InvalidUtf16(EndOf(file, new string(characters, 0, broken < 0 ? characters.Length : broken)));
        return isValid;
    }

    private static int FindLoneSurrogate(ReadOnlySpan<char> characters)
    {
        var at = 0;
        while (at < characters.Length)
        {
            if (Rune.DecodeFromUtf16(characters[at..], out _, out var length) != OperationStatus.Done)
            {
                return at;
            }

            at += length;
        }

        return -1;
    }

    private static Place EndOf(string file, string before) => new SourceText(file, WithLineFeeds(before)).PlaceOf(int.MaxValue);

    /// <summary>Only CR and CR LF: YAML and Markdown do not break a line at a form feed or a Unicode separator.</summary>
    public static string WithLineFeeds(string text) => text.Contains('\r', StringComparison.Ordinal)
        ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
        : text;
}
