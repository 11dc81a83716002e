namespace AiBlog.Link.Related;

/// <summary>One thread's working memory, and one post in it, spread out by token so that others are compared with it at once.</summary>
/// <param name="longest">Tokens of the longest post.</param>
internal sealed class RankerScratch(CandidateSearch search, int longest, Vocabulary vocabulary)
{
    // By token, a bit that is set where the post holds it: read for every token of every candidate, so it is small enough for the nearest
    // cache.
    private readonly uint[] present = new uint[(vocabulary.Count / 32) + 1];

    // By token, its place in the post; any where the post does not hold it.
    private readonly ushort[] placeOf = new ushort[vocabulary.Count];

    // By place in the post.
    private readonly float[] informativeness = new float[longest];
    private readonly float[] rarity = new float[longest];
    private readonly float[] title = new float[longest];
    private readonly float[] description = new float[longest];

    // Places in the post compared last of the tokens that both hold.
    private readonly ushort[] shared = new ushort[longest + 1];
    private readonly float[] blocks = new float[Passages.MostBlocks + 1];
    private int sharedCount;

    public CandidateSearch Search { get; } = search;

    public void Load(TokenVector one)
    {
        MarkPresent(one);
        for (var place = 0; place < one.Tokens.Length; place++)
        {
            var token = one.Tokens[place];
            informativeness[place] = vocabulary.Informativeness[token.Id];
            rarity[place] = vocabulary.Rarity[token.Id];
            title[place] = token.Places.InTitle ? rarity[place] / one.TitleRarity : 0;
            description[place] = token.Places.InDescription ? rarity[place] / one.DescriptionRarity : 0;
        }
    }

    /// <summary>As much of <see cref="Load"/> as <see cref="IsNear"/> needs.</summary>
    public void MarkPresent(TokenVector one)
    {
        for (var place = 0; place < one.Tokens.Length; place++)
        {
            var id = one.Tokens[place].Id;
            present[id / 32] |= 1u << id;
            placeOf[id] = (ushort)place;
        }
    }

    public void Clear(TokenVector one)
    {
        foreach (var token in one.Tokens)
        {
            present[token.Id / 32] = 0;
        }
    }

    /// <summary>The cosine of the spread post with another, and how much each covers the other's title and description.</summary>
    public (float Cosine, float Title, float Description) Compare(TokenVector one, TokenVector other)
    {
        Share(other.Tokens);
        var (cosine, titles, descriptions, otherTitle, otherDescription) = (0f, 0f, 0f, 0f, 0f);
        foreach (var place in shared.AsSpan(0, sharedCount))
        {
            var theirs = other.Tokens[place];
            var at = placeOf[theirs.Id];
            var ours = one.Tokens[at];
            var cover = theirs.Places.Cover;
            cosine += ours.Weight * theirs.Weight;
            titles += title[at] * cover;
            descriptions += description[at] * cover;
            if (theirs.Places.InTitleOrDescription)
            {
                var covered = rarity[at] * ours.Places.Cover;
                otherTitle += theirs.Places.InTitle ? covered : 0;
                otherDescription += theirs.Places.InDescription ? covered : 0;
            }
        }

        titles += otherTitle > 0 ? otherTitle / other.TitleRarity : 0;
        descriptions += otherDescription > 0 ? otherDescription / other.DescriptionRarity : 0;
        return (cosine, titles, descriptions);
    }

    /// <summary>The cosine of the spread post with the nearest passage of the post compared last, or the other way round.</summary>
    public float Nearest(TokenVector one, TokenVector other, bool inOther)
    {
        var passages = inOther ? other.Passages : one.Passages;
        foreach (var place in shared.AsSpan(0, sharedCount))
        {
            var theirs = other.Tokens[place];
            var at = placeOf[theirs.Id];
            var ours = one.Tokens[at];
            var (token, weight) = inOther ? (theirs, ours.Weight) : (ours, theirs.Weight);
            foreach (var block in passages.Blocks.AsSpan(token.Blocks, token.BlockCount))
            {
                blocks[block] += weight * informativeness[at];
            }
        }

        return TakeNearest(passages);
    }

    /// <summary>Whether the present post is as near to another as a limit for the square of their distance, 2 - 2 cos. Most are far off
    /// after a few tokens.</summary>
    public bool IsNear(TokenVector one, TokenVector other, float limit)
    {
        var (square, rest) = (0f, 1f);
        for (var place = 0; place < other.Tokens.Length && square <= limit; place++)
        {
            var theirs = other.Tokens[place];
            var weight = BitOf(present, theirs.Id) != 0 ? one.Tokens[placeOf[theirs.Id]].Weight : 0;
            var apart = theirs.Weight - weight;
            square += apart * apart;
            rest -= weight * weight;
        }

        return square + rest <= limit;
    }

    private static int BitOf(uint[] bits, int id) => (int)((bits[id >> 5] >> id) & 1);

    private void Share(PostToken[] tokens)
    {
        var (places, bits, count) = (shared, present, 0);
        for (var place = 0; place < tokens.Length; place++)
        {
            // Written in any case: which tokens are shared cannot be guessed, and a branch that is guessed wrong costs more.
            places[count] = (ushort)place;
            count += BitOf(bits, tokens[place].Id);
        }

        sharedCount = count;
    }

    private float TakeNearest(Passages passages)
    {
        var nearest = 0f;
        for (var passage = 0; passage < passages.Lengths.Length; passage++)
        {
            var length = passages.Lengths[passage];
            nearest = length > 0 ? Math.Max(nearest, (blocks[passage] + blocks[passage + 1]) / length) : nearest;
        }

        blocks.AsSpan(0, passages.Lengths.Length + 1).Clear();
        return nearest;
    }
}
