using System.IO.Hashing;
using AiBlog.Link;
using AiBlog.Store;
using AiBlog.Text;
using AiBlog.Threads;

namespace AiBlog.Render.Search;

/// <summary>All files that the search page asks for. docs/design/search.md says what is in them.</summary>
internal static class SearchFolder
{
    public const string Path = "search/index";

    /// <summary>The one name that never changes; all others hold a hash of what is in them, and may be cached for ever.</summary>
    private const string DirectoryName = Path + "/index.bin";

    /// <param name="take">Called from many threads with each file.</param>
    public static void Make(RenderContext context, int jobs, BuildStore store, Action<MadeFile> take)
    {
        var posts = context.Site.Posts.Reverse().ToList();
        var index = InvertedIndex.Of(posts, jobs, store);
        var shards = TokenShard.Cut(index);
        var shardHashes =
            InParallel.Map(shards, jobs, shard => Put(shard.Encode(index), SearchDirectory.ShardHash, hash => $"{Path}/{hash}.bin", take));
        var chunkHashes = InParallel.Map(
            posts.Chunk(PostChunk.Size).Index(),
            jobs,
            chunk => PutChunk(context, chunk, store, take));
        var spelling = Put(Spelling.Encode(index), SearchDirectory.ShardHash, hash => $"{Path}/{hash}.bin", take);
        take(FileOf(DirectoryName, SearchDirectory.Encode(context, index, shards, shardHashes, chunkHashes, spelling)));
    }

    /// <summary>Plans a chunk. Its hash is in the store, so that a chunk that has not changed is not encoded again.</summary>
    private static byte[] PutChunk(RenderContext context, (int Index, Post[] Posts) chunk, BuildStore store, Action<MadeFile> take)
    {
        var key = store.IsOpen ? PostChunk.KeyOf(context, chunk.Posts) : null;
        if (key is not { } known)
        {
            return Put(PostChunk.Encode(context, chunk.Posts), SearchDirectory.ChunkHash, PathOf, take);
        }

        if (store.Find(known) is not { Length: 8 } hash)
        {
            hash = XxHash3.Hash(PostChunk.Encode(context, chunk.Posts));
            store.Add(known, hash);
        }

        var name = hash[..SearchDirectory.ChunkHash];
        take(new MadeFile(
            PathOf(Convert.ToHexStringLower(name)), "the search index", () => Deflate.Compress(PostChunk.Encode(context, chunk.Posts)))
        { Key = file => file.AddHash(known) });
        return name;

        string PathOf(string hexadecimal) => $"{Path}/{chunk.Index}-{hexadecimal}.bin";
    }

    private static byte[] Put(byte[] content, int hashLength, Func<string, string> pathOf, Action<MadeFile> take)
    {
        var hash = XxHash3.Hash(content)[..hashLength];
        take(FileOf(pathOf(Convert.ToHexStringLower(hash)), content));
        return hash;
    }

    /// <summary>Compressing takes longest, so a file of the last build with the same content is kept.</summary>
    private static MadeFile FileOf(string path, byte[] content) =>
        new(path, "the search index", () => Deflate.Compress(content)) { Key = hash => hash.Add(content) };
}

/// <summary>The words that a mistyped one may have been meant for; fetched only when a query has a word that no post says.</summary>
internal static class Spelling
{
    private const int Most = 12_000;
    private const int LeastLetters = 4;

    /// <summary>The words that most posts say, in ordinal order.</summary>
    public static byte[] Encode(InvertedIndex index)
    {
        var words = Enumerable.Range(0, index.Tokens.Length)
            .Where(token => index.Tokens[token].Length >= LeastLetters && index.Tokens[token].All(char.IsLetter))
            .OrderByDescending(index.CountOf)
            .Take(Most)
            .Order()
            .Select(token => index.Tokens[token])
            .ToList();
        var bytes = new ByteBuffer();
        bytes.Sorted(words);
        return bytes.Written.ToArray();
    }
}
