using System.Collections.Immutable;
using AiBlog.Link;
using AiBlog.Link.Terms;
using AiBlog.Themes;

namespace AiBlog.Render.Search;

/// <summary>The file that is fetched first: where all others are, which words are common, and the tags that results can be narrowed
/// by.</summary>
internal static class SearchDirectory
{
    /// <summary>Bytes of a hash in the name of a shard.</summary>
    public const int ShardHash = 5;

    /// <summary>Bytes of a hash behind the number in the name of a chunk: it need only differ from what the same chunk was
    /// before.</summary>
    public const int ChunkHash = 2;

    private const int MostTags = 24;
    private const int MostCommon = 200;

    private const int CommonShare = 4;
    private const int CommonPosts = 200;

    public static byte[] Encode(
        RenderContext context,
        InvertedIndex index,
        ImmutableArray<TokenShard> shards,
        IReadOnlyList<byte[]> shardHashes,
        IReadOnlyList<byte[]> chunkHashes,
        byte[] spelling)
    {
        var bytes = new ByteBuffer();
        bytes.Number(context.Site.Posts.Length);
        bytes.Number(PostChunk.Size);
        bytes.Sorted([.. shards.Select(shard => shard.Key)]);
        bytes.Sorted([.. Common(index, context.Site.Posts.Length)]);
        WriteTags(bytes, context);
        foreach (var hash in shardHashes.Append(spelling).Concat(chunkHashes))
        {
            bytes.Raw(hash);
        }

        return bytes.Written.ToArray();
    }

    /// <summary>Words that tell posts apart so little, and take so many bytes to say so, that a query which has others passes them
    /// over.</summary>
    private static IEnumerable<string> Common(InvertedIndex index, int posts) => Enumerable.Range(0, index.Tokens.Length)
        .Where(token => index.CountOf(token) > Math.Max(CommonPosts, posts / CommonShare))
        .OrderByDescending(index.CountOf)
        .Take(MostCommon)
        .Order()
        .Select(token => index.Tokens[token]);

    /// <summary>Of the most used tags: name, slug and the numbers of their posts.</summary>
    private static void WriteTags(ByteBuffer bytes, RenderContext context)
    {
        var tags = context.Site[TaxonomyKind.Tags].ByUse.Take(MostTags).ToList();
        bytes.Number(tags.Count);
        foreach (var tag in tags)
        {
            bytes.Text(tag.Ref.Name);
            bytes.Text(tag.Ref.Slug);
            bytes.Number(tag.Posts.Length);
            var last = 0;
            foreach (var number in tag.Posts.Select(post => context.Site.Posts.Length - 1 - post.Index).Order())
            {
                bytes.Number(number - last);
                last = number;
            }
        }
    }
}
