using AiBlog.Diagnostics;
using AiBlog.Threads;

namespace AiBlog.Tests.Threads;

public sealed class InParallelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Results_have_the_order_of_the_items(int jobs) =>
        Assert.Equal(Enumerable.Range(0, 5000).Select(i => i * 2), InParallel.Map(Enumerable.Range(0, 5000), jobs, i => i * 2));

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Of_many_failures_the_first_in_order_is_thrown_as_it_is(int jobs)
    {
        for (var round = 0; round < 50; round++)
        {
            var fault = Assert.Throws<EnvironmentFault>(() => InParallel.Map(
                Enumerable.Range(0, 200), jobs, i => i >= 100 ? throw new EnvironmentFault($"cannot read {i}") : i));

            Assert.Equal("cannot read 100", fault.Message);
        }
    }

    [Fact]
    public void No_worker_serves_two_items_at_once()
    {
        var busy = InParallel.Map(Enumerable.Range(0, 200), 8, () => new int[1], (_, worker) =>
        {
            var now = Interlocked.Increment(ref worker[0]);
            Thread.Yield();
            Interlocked.Decrement(ref worker[0]);
            return now;
        });

        Assert.All(busy, now => Assert.Equal(1, now));
    }
}
