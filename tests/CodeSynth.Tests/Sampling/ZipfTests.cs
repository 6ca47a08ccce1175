using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Tests.Sampling.Laws;

namespace CodeSynth.Tests.Sampling;

public class ZipfTests
{
    private const int Draws = 25_000;

    public static TheoryData<double, long> Laws
    {
        get
        {
            var laws = new TheoryData<double, long>();
            foreach (double exponent in (double[])[0.5, 1, 1.5, 2, 3])
            {
                foreach (long count in (long[])[1, 2, 1_000, 100_000, 1_000_000_000])
                {
                    laws.Add(exponent, count);
                }
            }

            return laws;
        }
    }

    /// <summary>False-alarm rate: see <see cref="SeedLaw"/>.</summary>
    [Theory]
    [MemberData(nameof(Laws))]
    public void Ranks_OfAFixedPopulation_FollowZipf(double exponent, long count)
    {
        var law = new ZipfLaw(exponent, count);
        Func<ulong, long, long> rankAt = RankOfFixed(exponent, count);

        SeedLaw.Holds(seed => law.PValue(Rows(Draws).Select(row => rankAt(Key(seed), row))));
    }

    /// <summary>The rejection sampler by itself, also where a table would be taken, at n between its kept ceilings, and for exponents of each shape.</summary>
    [Theory]
    [MemberData(nameof(Laws))]
    [InlineData(0.01, 1_000_000_000)]
    [InlineData(0.9, 12_345)]
    [InlineData(0.97, 123_456_789)]
    [InlineData(0.999, 1_000_000)]
    [InlineData(1.0000001, 1_000_000)]
    [InlineData(1.03, 1_000_000_000)]
    [InlineData(1.04, 1_000_000_000)]
    [InlineData(1.2, 9)]
    [InlineData(1.2, 65)]
    [InlineData(1.2, 4_097)]
    [InlineData(5.5, 4_097)]
    public void Ranks_ByRejectionInversion_FollowZipf(double exponent, long count)
    {
        var law = new ZipfLaw(exponent, count);
        var ranks = new ZipfRanks(exponent, count);

        SeedLaw.Holds(seed => law.PValue(Rows(Draws).Select(row => ranks.At(Key(seed), row, count))));
    }

    /// <summary>The number of rows may change from draw to draw.</summary>
    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(1, 17)]
    [InlineData(1.5, 1_001)]
    [InlineData(1.2, 70_000)]
    public void Ranks_OfAPopulationThatGrew_FollowZipfOverThoseBorn(double exponent, long born)
    {
        var law = new ZipfLaw(exponent, born);
        var ranks = new ZipfRanks(exponent, long.MaxValue);

        SeedLaw.Holds(seed => law.PValue(Rows(Draws).Select(row => ranks.At(Key(seed), row, born))));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.0)]
    [InlineData(1.2)]
    [InlineData(30)]
    [InlineData(2_000)]
    public void Ranks_AnyNumberOfRows_LieInIt(double exponent)
    {
        var ranks = new ZipfRanks(exponent, long.MaxValue);
        foreach (int shift in Enumerable.Range(0, 63))
        {
            foreach (long count in (long[])[(1L << shift) - 1, 1L << shift, (1L << shift) + 1, long.MaxValue - shift])
            {
                for (long row = 0; row < 50; row++)
                {
                    Assert.InRange(ranks.At(7, row, Math.Max(count, 1)), 1, Math.Max(count, 1));
                }
            }
        }
    }

    [Fact]
    public void FirstRank_OneAndAHalfOverAHundredThousand_HasThePublishedShare()
    {
        var table = new PopularityTable(1.5, 100_000, 1);
        int first = Enumerable.Range(0, 1_000_000).Count(row => table.RankAt(Bits.At(99, row)) == 1);

        Assert.Equal(0.3837, first / 1e6, 0.0015); // three standard deviations of a million draws
    }

    private static Func<ulong, long, long> RankOfFixed(double exponent, long count)
    {
        if (count <= AliasTable.MaxCount)
        {
            var table = new PopularityTable(exponent, (int)count, 1);
            return (key, row) => table.RankAt(Bits.At(key, row));
        }

        var ranks = new ZipfRanks(exponent, count);
        return (key, row) => ranks.At(key, row, count);
    }

    private static ulong Key(ulong seed) => StreamKey.Of(seed, "Order", "CustomerId");

    private static IEnumerable<long> Rows(int count) => Enumerable.Range(0, count).Select(row => (long)row);
}
