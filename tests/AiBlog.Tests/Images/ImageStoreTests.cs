using AiBlog.Images.Variants;

namespace AiBlog.Tests.Images;

public sealed class ImageStoreTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"aiblog-store-{Guid.NewGuid():n}");

    private string Store => Path.Combine(folder, "images");

    public ImageStoreTests() => Directory.CreateDirectory(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_is_kept_is_found_by_another_build()
    {
        new ImageStore(Store).Keep("a.jpg", [1, 2, 3]);
        Assert.Equal([1, 2, 3], new ImageStore(Store).Find("a.jpg"));
        Assert.Null(new ImageStore(Store).Find("b.jpg"));
        Assert.Single(Directory.GetFiles(Store));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(18)]
    public void A_file_that_is_cut_is_as_good_as_none(int length)
    {
        new ImageStore(Store).Keep("a.jpg", [1, 2, 3]);
        var path = Path.Combine(Store, "a.jpg");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..length]);
        Assert.Null(new ImageStore(Store).Find("a.jpg"));
    }

    [Fact]
    public void A_file_with_a_changed_byte_is_as_good_as_none()
    {
        new ImageStore(Store).Keep("a.jpg", [1, 2, 3]);
        var path = Path.Combine(Store, "a.jpg");
        var bytes = File.ReadAllBytes(path);
        bytes[1] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Null(new ImageStore(Store).Find("a.jpg"));
    }

    [Fact]
    public void A_folder_that_is_a_link_is_neither_read_nor_written()
    {
        var elsewhere = Path.Combine(folder, "elsewhere");
        new ImageStore(elsewhere).Keep("a.jpg", [1, 2, 3]);
        Directory.CreateSymbolicLink(Store, elsewhere);
        var store = new ImageStore(Store);
        store.Keep("b.jpg", [1]);
        Assert.Null(store.Find("a.jpg"));
        Assert.False(File.Exists(Path.Combine(elsewhere, "b.jpg")));
    }

    [Fact]
    public void Unused_files_stay_until_they_are_too_many()
    {
        var former = new ImageStore(Store);
        former.Keep("old.jpg", new byte[1000]);
        former.Keep("new.jpg", new byte[1000]);
        var store = new ImageStore(Store);
        store.Find("new.jpg");
        store.Trim();
        Assert.True(File.Exists(Path.Combine(Store, "old.jpg")));

        former.Keep("large.jpg", new byte[65 * 1024 * 1024]);
        store.Trim();
        Assert.Equal(["new.jpg"], Directory.GetFiles(Store).Select(Path.GetFileName));
    }
}
