using AiBlog.Import;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Import;

public sealed class MovingInDocumentationTests
{
    [Fact]
    public void Every_kind_of_loss_is_explained()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "moving-in.md"));

        Assert.Empty(LossKinds.All.Where(kind => !text.Contains($"| `{kind.Code}` |", StringComparison.Ordinal)).Select(kind => kind.Code));
    }
}
