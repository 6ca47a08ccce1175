using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Tests.Sampling.Laws;

namespace CodeSynth.Tests.Sampling;

public class AliasTableTests
{
    /// <summary>False-alarm rate: see <see cref="SeedLaw"/>.</summary>
    [Theory]
    [InlineData(new double[] { 1 })]
    [InlineData(new double[] { 1, 1, 1 })]
    [InlineData(new double[] { 0, 3, 1, 0 })]
    [InlineData(new double[] { 1e-9, 70, 20, 10 })]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6, 7 })]
    public void Index_Weights_AreItsOdds(double[] weights)
    {
        AliasTable table = AliasTable.Of(weights);
        double[] odds = [.. weights.Select(w => w / weights.Sum())];

        SeedLaw.Holds(seed =>
        {
            var observed = new long[weights.Length];
            for (long row = 0; row < 20_000; row++)
            {
                observed[table.At(Bits.At(seed, row))]++;
            }

            Assert.All(weights.Index().Where(w => w.Item == 0), w => Assert.Equal(0, observed[w.Index]));
            return ChiSquare.PValue(observed, odds);
        });
    }

    /// <summary>The columns in equal steps and in each the coin at its extremes: every index comes up, none lies outside.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1_000)]
    [InlineData(AliasTable.MaxCount)]
    public void Index_FirstAndLastCoinOfEachColumn_LiesInRange(int count)
    {
        var weights = new double[count];
        Array.Fill(weights, 1);
        AliasTable table = AliasTable.Of(weights);

        for (int column = 0; column < count; column++)
        {
            ulong first = (ulong)(((UInt128.One << 64) * (ulong)column + (ulong)count - 1) / (ulong)count);
            Assert.Equal((uint)column, table.At(first));
            Assert.InRange(table.At(first - 1), 0u, (uint)count - 1);
        }
    }
}
