namespace AiBlog.Link.Related;

/// <summary>A term of a post, in twelve bytes: comparing two posts reads one run of memory.</summary>
/// <param name="Id">Place in the site's vocabulary.</param>
/// <param name="Weight">Of a vector that has length 1 over all terms.</param>
/// <param name="Blocks">Where the blocks of the passages begin that hold the term, in <see cref="Passages.Blocks"/>.</param>
/// <param name="BlockCount">How many they are.</param>
internal readonly record struct PostTerm(int Id, float Weight, ushort Blocks, byte BlockCount, TermPlaces Places);
