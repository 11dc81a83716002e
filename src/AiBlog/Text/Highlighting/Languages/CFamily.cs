using System.Buffers;

namespace AiBlog.Text.Highlighting.Languages;

/// <summary>C, C++ and their dialects.</summary>
internal static class CFamily
{
    private const string CKeywords = """
        _Alignas _Alignof _Atomic _Generic _Noreturn _Static_assert _Thread_local alignas alignof auto break case const constexpr continue
        default do else enum extern for goto if inline register restrict return sizeof static static_assert struct switch thread_local
        typedef typeof union volatile while
        """;

    private const string CTypes = """
        bool char double float int int8_t int16_t int32_t int64_t intptr_t long ptrdiff_t short signed size_t ssize_t uint8_t uint16_t
        uint32_t uint64_t uintptr_t unsigned void wchar_t FILE
        """;

    private static readonly Region[] Common =
    [
        Region.Line("//"),
        Region.Block("/*", "*/"),
        Region.Quoted("\""),
        Region.Quoted("'"),
        Region.Quoted("L\"", "\""),
        Region.Quoted("u8\"", "\""),
        Region.Quoted("u\"", "\""),
        Region.Quoted("U\"", "\""),
        Region.Quoted("L'", "'"),
    ];

    public static Grammar C { get; } = new(new LanguageDefinition
    {
        Keywords = CKeywords,
        Types = CTypes,
        Constants = "true false NULL nullptr stdin stdout stderr",
        NumberMarks = "'",
        HasIncludes = true,
        Sigils = [new Sigil('#', TokenClass.Meta) { IsAtLineStart = true }],
        Regions = [.. Common],
    });

    public static Grammar Cpp { get; } = new(new LanguageDefinition
    {
        Keywords = CKeywords + """
             and asm catch class co_await co_return co_yield concept const_cast consteval constinit decltype delete dynamic_cast explicit
             export final friend import module mutable namespace new noexcept not operator or override private protected public
             reinterpret_cast requires static_cast template throw try typeid typename using virtual
             __global__ __device__ __host__ __shared__ __constant__
            """,
        Types = CTypes + " char8_t char16_t char32_t string string_view vector map unordered_map set optional unique_ptr shared_ptr",
        Constants = "true false NULL nullptr this std",
        NumberMarks = "'",
        HasIncludes = true,
        HasCapitalTypes = true,
        Sigils = [new Sigil('#', TokenClass.Meta) { IsAtLineStart = true }],
        Regions =
        [
            Region.Raw("R\"", ")") with
            {
                Fence = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-=+*~.:;,!"),
                Tail = "(",
                CloseTail = "\"",
            },
            .. Common,
        ],
    });
}
