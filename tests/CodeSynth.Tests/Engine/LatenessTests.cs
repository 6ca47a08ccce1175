using CodeSynth.Engine;

namespace CodeSynth.Tests.Engine;

public class LatenessTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(10_000_000)]
    [InlineData(long.MaxValue)]
    public void Within_AnyShare_IsAtMostAnEighthAboveTheTruth(long most)
    {
        var random = new Random(7);
        var lateness = new Lateness();
        long[] ticks = [.. Enumerable.Range(0, 1000).Select(_ => (long)(random.NextDouble() * random.NextDouble() * most)).Order()];
        foreach (long late in ticks)
        {
            lateness.Add(new TimeSpan(late), 1);
        }

        foreach (int permille in (int[])[1, 10, 250, 500, 990, 999, 1000])
        {
            Int128 exact = ticks[permille - 1];
            Assert.InRange(lateness.Within(permille / 1000.0).Ticks, exact, exact + exact / 8);
        }

        Assert.Equal(ticks[^1], lateness.Max.Ticks);
    }

    [Fact]
    public void Within_RecordsOfABatch_CountEach()
    {
        var lateness = new Lateness();
        lateness.Add(TimeSpan.FromTicks(-5), 98); // early is not late
        lateness.Add(TimeSpan.FromSeconds(3), 2);

        Assert.Equal(TimeSpan.Zero, lateness.Within(0.98));
        Assert.Equal(TimeSpan.FromSeconds(3), lateness.Within(0.99));
    }

    [Fact]
    public void Within_NoRecords_IsNothing() => Assert.Equal(TimeSpan.Zero, new Lateness().Within(0.99));
}
