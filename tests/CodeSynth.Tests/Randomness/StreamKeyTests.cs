using CodeSynth.Randomness;

namespace CodeSynth.Tests.Randomness;

public class StreamKeyTests
{
    /// <summary>Computed by an independent program; a change here changes every value of every user.</summary>
    [Theory]
    [InlineData(1, "Order", "CustomerId", 2780654475452131028)]
    [InlineData(1, "Order", "TotalAmount", 10089910339145191882)]
    [InlineData(2, "Order", "TotalAmount", 9857692197365536506)]
    [InlineData(42, "Customer", "Address.Street", 11982967811571545085)]
    [InlineData(0, "Ñandú", "日本", 3607176246298357333)]
    [InlineData(ulong.MaxValue, "A", "B", 6057980608419516661)]
    public void Of_SeedAndNames_IsThisForever(ulong seed, string entity, string path, ulong expected) =>
        Assert.Equal(expected, StreamKey.Of(seed, entity, path));

    [Fact]
    public void Of_NamesSplitElsewhere_Differ() =>
        Assert.NotEqual(StreamKey.Of(1, "AB", "C"), StreamKey.Of(1, "A", "BC"));

    [Fact]
    public void Of_SmallSeedsAndSimilarNames_NeverCoincide()
    {
        ulong[] keys =
        [
            .. from seed in Enumerable.Range(0, 100)
               from entity in (string[])["Order", "Orders", "order"]
               from path in (string[])["Id", "id", "Name", "A.B", "AB"]
               select StreamKey.Of((ulong)seed, entity, path),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }
}
