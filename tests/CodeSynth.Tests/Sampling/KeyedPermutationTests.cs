using CodeSynth.Sampling;
using CodeSynth.Tests.Sampling.Laws;

namespace CodeSynth.Tests.Sampling;

public class KeyedPermutationTests
{
    [Fact]
    public void At_EverySmallSize_IsABijection()
    {
        for (int count = 1; count <= 300; count++)
        {
            var permutation = new KeyedPermutation((ulong)count * 31);
            Assert.Equal(Enumerable.Range(0, count), Enumerable.Range(0, count).Select(i => (int)permutation.At((ulong)i, (ulong)count)).Order());
        }
    }

    [Theory]
    [InlineData((1L << 20) + 1)]
    [InlineData(1_000_000_000)]
    [InlineData(long.MaxValue)]
    public void At_LargeSize_StaysInsideAndNeverRepeats(long count)
    {
        var permutation = new KeyedPermutation(5);
        ulong[] images = [.. Enumerable.Range(0, 20_000).Select(i => permutation.At((ulong)i, (ulong)count))];

        Assert.All(images, image => Assert.True(image < (ulong)count));
        Assert.Equal(images.Length, images.Distinct().Count());
    }

    /// <summary>Over many keys the most popular row is any row. False-alarm rate: see <see cref="SeedLaw"/>.</summary>
    [Theory]
    [InlineData(16, 0)]
    [InlineData(16, 15)]
    [InlineData(1_024, 0)]
    [InlineData(1_024, 1)]
    [InlineData(1_048_576, 0)]
    [InlineData(1_500_000, 0)]
    [InlineData(1_500_000, 1)]
    public void At_OneIndexOverManyKeys_GoesEverywhere(int count, int index) =>
        SeedLaw.Holds(seed =>
        {
            var observed = new long[16];
            for (ulong key = 0; key < 5_000; key++)
            {
                observed[new KeyedPermutation(seed << 32 | key).At((ulong)index, (ulong)count) * 16 / (ulong)count]++;
            }

            return ChiSquare.PValue(observed, [.. Enumerable.Repeat(1.0 / 16, 16)]);
        });

    /// <summary>Within one key the first indices, which are the popular ones, lie anywhere and apart. False-alarm rate: see <see cref="SeedLaw"/>.</summary>
    [Theory]
    [InlineData(1 << 20)]
    [InlineData(1_000_000_000)]
    public void At_FirstIndicesOfOneKey_AreSpreadEvenly(int count) =>
        SeedLaw.Holds(seed =>
        {
            var permutation = new KeyedPermutation(seed);
            var observed = new long[64];
            for (int i = 0; i < 2_000; i++)
            {
                observed[permutation.At((ulong)i, (ulong)count) * 64 / (ulong)count]++;
            }

            return ChiSquare.PValue(observed, [.. Enumerable.Repeat(1.0 / 64, 64)]);
        });
}
