using CodeSynth.Randomness;
using CodeSynth.Tests.Sampling.Laws;
using CodeSynth.Time;

namespace CodeSynth.Tests.Time;

/// <summary>What a Poisson process is known by. False-alarm rate: see <see cref="SeedLaw"/>.</summary>
public class PoissonLawTests
{
    private static readonly long s_start = new DateTime(2026, 1, 1).Ticks;

    [Theory]
    [InlineData(10, 0)]
    [InlineData(10, 1_000_000_000_000)]
    [InlineData(2_000, 65_000)]
    public void Gaps_AreExponential(int rate, long first) =>
        SeedLaw.Holds(seed => KolmogorovSmirnov.PValue(Gaps(rate, seed, first, 40_000), gap => 1 - Math.Exp(-gap * rate / TimeSpan.TicksPerSecond)));

    /// <summary>The first gap starts at the origin, where a block starts: it is exponential over seeds.</summary>
    [Fact]
    public void FirstGap_OverKeys_IsExponential() =>
        SeedLaw.Holds(seed => KolmogorovSmirnov.PValue(
            [.. Enumerable.Range(0, 2_000).Select(n => (double)(Clock(10, Bits.At(seed, n)).TimeOf(0) - s_start))],
            gap => 1 - Math.Exp(-gap / 1_000_000)));

    /// <summary>Rows that are neighbours in time are neighbours in the tree seldom: both kinds are in here.</summary>
    [Fact]
    public void NeighbouringGaps_AreIndependent() =>
        SeedLaw.Holds(seed =>
        {
            const int Cells = 6;
            double[] gaps = Gaps(10, seed, 0, 60_001);
            var observed = new long[Cells * Cells];
            for (int i = 0; i + 1 < gaps.Length; i++)
            {
                observed[Cell(gaps[i]) * Cells + Cell(gaps[i + 1])]++;
            }

            return ChiSquare.PValue(observed, [.. Enumerable.Repeat(1.0 / observed.Length, observed.Length)]);

            static int Cell(double gap) => Math.Min(Cells - 1, (int)((1 - Math.Exp(-gap / 1_000_000)) * Cells));
        });

    /// <summary>A second has 0.1 % less variance than Poisson's law at most, a minute 1 % at this rate: too little to be seen here.</summary>
    [Theory]
    [InlineData(10, 1, 6_000)]
    [InlineData(3, 1, 20_000)]
    [InlineData(100, 1, 3_000)]
    [InlineData(10, 60, 300)]
    public void CountsPerWindow_ArePoisson(int rate, int seconds, int windows) =>
        SeedLaw.Holds(seed =>
        {
            double mean = rate * seconds;
            double[] law = PoissonLaw(mean);
            var observed = new long[law.Length];
            foreach (long count in Counts(rate, seed, seconds, windows))
            {
                observed[Math.Min(count, law.Length - 1)]++;
            }

            return ChiSquare.PValue(observed, law);
        });

    /// <summary>Σ(n − m)²/m over m windows is χ² distributed: a variance that differs from the mean shows in either tail.</summary>
    [Theory]
    [InlineData(10, 1, 3_000)]
    [InlineData(10, 60, 400)]
    [InlineData(1_000, 1, 1_500)]
    [InlineData(100_000, 1, 300)]
    public void CountsPerWindow_VaryAsMuchAsTheirMean(int rate, int seconds, int windows) =>
        SeedLaw.Holds(seed =>
        {
            double mean = rate * seconds;
            double tail = ChiSquare.Tail(Counts(rate, seed, seconds, windows).Sum(n => (n - mean) * (n - mean) / mean), windows);
            return 2 * Math.Min(tail, 1 - tail);
        });

    /// <summary>The tables themselves: their quantiles against the distribution function of Beta(n, n), integrated by Simpson's rule.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(15)]
    [InlineData(20)]
    public void Midpoint_EveryPartOfTheTable_MisplacesNextToNothing(int level)
    {
        double n = Math.Pow(2, level);
        double width = Math.Min(1, 9 / Math.Sqrt(n)); // y beyond has less than 10⁻¹⁵ of the probability
        const int Steps = 200_000;
        double[] below = new double[Steps + 1];
        for (int i = 0; i < Steps; i++)
        {
            below[i + 1] = below[i] + Density(i) + 4 * Density(i + 0.5) + Density(i + 1);
        }

        ulong[] table = MidpointTable.Of(level);
        for (int i = 1; i < 4_000; i += i == 1_999 ? 2 : 1)
        {
            double tail = i < 2_000 ? i / 2_000.0 : Math.Pow(2, -(i - 2_000) / 125.0);
            double y = 1 - MidpointTable.Fraction(table, (ulong)(tail * long.MaxValue)) * Math.Pow(2, -63);
            double place = Math.Clamp(y / width * Steps, 0, Steps - 1e-6);
            int i0 = (int)place;
            double expected = 1 - (below[i0] + (place - i0) * (below[i0 + 1] - below[i0])) / below[Steps];

            Assert.InRange(Math.Abs(tail - expected), 0, 2e-5);
        }

        double Density(double i) => Math.Pow(Math.Max(0, 1 - Math.Pow(i * width / Steps, 2)), n - 1);
    }

    [Fact]
    public void Midpoint_BothHalvesOfTheBits_MirrorEachOther()
    {
        ulong[] table = MidpointTable.Of(7);

        Assert.All(Enumerable.Range(0, 1_000), i =>
        {
            ulong bits = Bits.At(9, i) >> 1;
            ulong low = MidpointTable.Fraction(table, bits);
            ulong high = MidpointTable.Fraction(table, bits | 1UL << 63);
            Assert.True(low <= 1UL << 63);
            Assert.Equal(0UL, unchecked(low + high));
        });
    }

    private static EventClock Clock(int rate, ulong key) => EventClock.Poisson(s_start, EventRate.Of(rate), long.MaxValue, key);

    private static double[] Gaps(int rate, ulong key, long first, int count)
    {
        ClockCursor cursor = Clock(rate, key).CursorAt(first);
        long[] times = [.. Enumerable.Range(0, count + 1).Select(_ => cursor.Next())];
        return [.. Enumerable.Range(0, count).Select(i => (double)(times[i + 1] - times[i]))];
    }

    private static IEnumerable<long> Counts(int rate, ulong key, int seconds, int windows)
    {
        EventClock clock = Clock(rate, key);
        long window = seconds * TimeSpan.TicksPerSecond;
        return Enumerable.Range(0, windows).Select(i => clock.BornBy(s_start + (i + 1) * window) - clock.BornBy(s_start + i * window));
    }

    private static double[] PoissonLaw(double mean)
    {
        var law = new double[(int)(mean + 12 * Math.Sqrt(mean)) + 10];
        double log = -mean;
        for (int n = 0; n < law.Length; n++)
        {
            law[n] = Math.Exp(log);
            log += Math.Log(mean / (n + 1));
        }

        return law;
    }
}
