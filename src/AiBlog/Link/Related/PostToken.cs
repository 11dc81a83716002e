namespace AiBlog.Link.Related;

/// <summary>A token of a post, in twelve bytes: comparing two posts reads one run of memory.</summary>
/// <param name="Id">Place in the site's vocabulary.</param>
/// <param name="Weight">Of a vector that has length 1 over all tokens.</param>
/// <param name="Blocks">Where the blocks of the passages begin that hold the token, in <see cref="Passages.Blocks"/>.</param>
/// <param name="BlockCount">How many they are.</param>
internal readonly record struct PostToken(int Id, float Weight, ushort Blocks, byte BlockCount, TokenPlaces Places);
