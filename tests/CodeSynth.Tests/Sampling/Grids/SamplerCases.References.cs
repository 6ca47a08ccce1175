using System.Numerics;
using System.Reflection;
using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Tests.Sampling.Laws;
using CodeSynth.Time;

namespace CodeSynth.Tests.Sampling.Grids;

internal static partial class SamplerCases
{
    private const int AgeCells = 40;

    private static IEnumerable<SamplerCase> References()
    {
        // Those that are all there, those that arrive, and of one's own kind those before.
        foreach (int count in (int[])[1, 2, 7, 100, 1_000])
        {
            yield return Pick($"uniform over {count}", new ReferenceMode(), Clock(0, count), count) with { Law = SamplerCase.Even(count) };
            yield return Pick($"uniform over {count} born", new ReferenceMode(), Clock(10, 1_000_000), count) with { Law = SamplerCase.Even(count) };
            yield return AmongEarlier($"uniform over {count} earlier", new ReferenceMode { ToEarlierRows = true }, count) with { Law = SamplerCase.Even(count) };
        }

        foreach (double zipf in (double[])[0.3, 0.5, 1, 1.2, 1.5, 2, 3])
        {
            var mode = new ReferenceMode { Zipf = zipf, Unshuffled = true };
            foreach (int count in (int[])[2, 10, 1_000, AliasTable.MaxCount + 1, 1_000_000_000])
            {
                yield return Zipf(Pick(Text($"Zipf {zipf} over {count}"), mode, Clock(0, count), count), zipf, count);
            }

            foreach (int count in (int[])[3, 17, 1_001, 70_000])
            {
                yield return Zipf(Pick(Text($"Zipf {zipf} over {count} born"), mode, Clock(10, 1_000_000), count), zipf, count);
                yield return Blocks(Pick(Text($"Zipf {zipf}, shuffled, over {count} born"), mode with { Unshuffled = false }, Clock(10, 1_000_000), count), zipf, count);
            }

            yield return Zipf(AmongEarlier(Text($"Zipf {zipf} over 50 earlier"), mode with { ToEarlierRows = true }, 50), zipf, 50);
            foreach (int count in (int[])[2, 4])
            {
                yield return Pair(mode, zipf, count);
            }
        }

        foreach (int count in (int[])[2, 3, 5, 8, 30])
        {
            // The shuffle: over keys anybody is the popular one, or the one that a row has to itself.
            yield return OverKeys($"popular among {count}", new ReferenceMode { Zipf = 40 }, count, typeof(PopularityTable));
            yield return OverKeys($"unique among {count}", new ReferenceMode { Unique = true }, count, typeof(KeyedPermutation));
        }

        // Shuffled over too many rows for a table, and each one's own row before: the one is held by its parts, the other is never drawn.
        yield return Pick("Zipf 1.5, shuffled, over 3000000", new ReferenceMode { Zipf = 1.5 }, Clock(0, 3_000_000), 3_000_000);
        yield return AmongEarlier("unique among 100 earlier", new ReferenceMode { Unique = true, ToEarlierRows = true }, 100);
        yield return Ages("recency of 60 s", new ReferenceMode { Recency = TimeSpan.FromSeconds(60) }, Clock(1_000_000, 1L << 40), 60, row => 1_000_000_000 + row, Recent);
        yield return Ages("recency of 600 s, among earlier", new ReferenceMode { Recency = TimeSpan.FromSeconds(600), ToEarlierRows = true }, Clock(1_000_000, 1L << 40), 600, row => 1_000_000_000 + row * 977, Recent);
        yield return Ages("unique recency of 1100 s", new ReferenceMode { Recency = TimeSpan.FromSeconds(1_100), Unique = true }, Clock(16, long.MaxValue), 1_100, row => 100_000 + row * 4_099, Mixed) with { Draws = 4_000 };
        yield return new SamplerCase("RecencyAge of a window", key => row => RecencyAge.Of(Bits.At(key, row), 40_000_000), typeof(RecencyAge))
        {
            Cell = age => (int)(age / 1_000_000),
            Law = AgeLaw(Recent),
        };
    }

    private static SamplerCase Pick(string name, ReferenceMode mode, EventClock parent, long born, ReferenceSampler? except = null)
    {
        EventClock child = Clock(8, 1_000_000);
        long time = parent.TimeOf(born - 1);
        return new SamplerCase("Reference, " + name, Sampler, Drawers(ReferenceSampler.Of(mode, 1, child, parent, except)));

        Func<long, long> Sampler(ulong key)
        {
            ReferenceSampler sampler = ReferenceSampler.Of(mode, key, child, parent, except);
            return row => sampler.At(row, time);
        }
    }

    /// <summary>What one row picks over many keys. The tables of a pick do not depend on the key, and take longer to make than it takes to draw.</summary>
    private static SamplerCase AmongEarlier(string name, ReferenceMode mode, int row)
    {
        EventClock clock = Clock(0, 2_000);
        ReferenceSampler sampler = ReferenceSampler.Of(mode, 1, clock, clock);
        var pick = (RowPick)Field<RowPick>(sampler)!;
        return new SamplerCase("Reference, " + name, key => n => pick.At(Bits.At(key, n), row, 0), Drawers(sampler)) { Draws = 5_000 };
    }

    private static SamplerCase OverKeys(string name, ReferenceMode mode, int count, Type drawer)
    {
        EventClock clock = Clock(0, count);
        return new SamplerCase("Reference, " + name, key => n => ReferenceSampler.Of(mode, Bits.At(key, n), clock, clock).At(n % count), [drawer, .. Drawers(ReferenceSampler.Of(mode, 1, clock, clock))])
        {
            Law = SamplerCase.Even(count),
            Draws = 2_000,
        };
    }

    private static SamplerCase Zipf(SamplerCase pick, double exponent, int count)
    {
        var law = new ZipfLaw(exponent, count);
        return pick with { Cell = row => law.CellOf(row + 1), Law = law.Probabilities };
    }

    /// <summary>Shuffled within ranks [2^k, 2^(k+1)), so these keep their shares.</summary>
    private static SamplerCase Blocks(SamplerCase pick, double exponent, int count)
    {
        var shares = new double[BitOperations.Log2((uint)count) + 1];
        for (int rank = 1; rank <= count; rank++)
        {
            shares[BitOperations.Log2((uint)rank)] += Math.Pow(rank, -exponent);
        }

        return pick with { Cell = row => BitOperations.Log2((ulong)row + 1), Law = Shares(shares) };
    }

    /// <summary>Two references that differ: the product of their laws on that condition.</summary>
    private static SamplerCase Pair(ReferenceMode mode, double exponent, int count)
    {
        EventClock clock = Clock(0, count);
        double[] law = Shares(Enumerable.Range(1, count).Select(k => Math.Pow(k, -exponent)));
        return new SamplerCase(Text($"Reference, Zipf {exponent} over {count}, not the other"), Both, Drawers(Others(1).To))
        {
            Law = [.. from a in Enumerable.Range(0, count) from b in Enumerable.Range(0, count) select a == b ? 0 : law[a] * law[b] / (1 - law[a])],
            Draws = 5_000,
        };

        (ReferenceSampler From, ReferenceSampler To) Others(ulong key)
        {
            ReferenceSampler from = ReferenceSampler.Of(mode, Bits.At(key, 0), clock, clock);
            return (from, ReferenceSampler.Of(mode, Bits.At(key, 1), clock, clock, from));
        }

        Func<long, long> Both(ulong key)
        {
            (ReferenceSampler from, ReferenceSampler to) = Others(key);
            return row => from.At(row) * count + to.At(row);
        }
    }

    private static SamplerCase Ages(string name, ReferenceMode mode, EventClock parent, int seconds, Func<long, long> rowOf, Func<double, double> below)
    {
        EventClock child = mode.ToEarlierRows ? parent : new EventClock(parent.TimeOf(0), EventRate.Of(mode.Unique ? 8 : 1_000_000), 1L << 40);
        return new SamplerCase("Reference, " + name, Sampler, Drawers(ReferenceSampler.Of(mode, 1, child, parent)))
        {
            Cell = age => (int)(age * AgeCells / (seconds * TimeSpan.TicksPerSecond + 1)),
            Law = AgeLaw(below),
        };

        Func<long, long> Sampler(ulong key)
        {
            ReferenceSampler sampler = ReferenceSampler.Of(mode, key, child, parent);
            return n => child.TimeOf(rowOf(n)) - parent.TimeOf(sampler.At(rowOf(n)));
        }
    }

    private static double[] AgeLaw(Func<double, double> below) => [.. Enumerable.Range(0, AgeCells).Select(c => below((c + 1.0) / AgeCells) - below((double)c / AgeCells))];

    private static double Recent(double share) => (1 - Math.Exp(-5 * share)) / (1 - Math.Exp(-5));

    /// <summary>The mixture that UniqueRecentPick documents, over a window of 1,100 s whose blocks of cells last 512, 256, 128 and 64 s.</summary>
    private static double Mixed(double share) =>
        new (double Share, double Aim, double Block)[] { (1 / 8.0, 550, 512), (2 / 8.0, 275, 256), (3 / 8.0, 137.5, 128), (2 / 8.0, 68.75, 64) }.Sum(c => c.Share * Triangle((share * 1_100 - 1 - c.Aim) / c.Block));

    // The distribution of the difference of two independent uniform numbers, on [−1, 1].
    private static double Triangle(double x) => x <= -1 ? 0 : x >= 1 ? 1 : x < 0 ? (1 + x) * (1 + x) / 2 : 1 - (1 - x) * (1 - x) / 2;

    /// <summary>The types behind a reference, as they are: which of them a mode takes is not for a test to say.</summary>
    private static Type[] Drawers(ReferenceSampler sampler)
    {
        var found = new List<Type> { typeof(ReferenceSampler) };
        for (object? drawer = Field<RowPick>(sampler); drawer is not null; drawer = Field<RowPick>(drawer))
        {
            found.Add(drawer.GetType());
            found.AddRange(new object?[] { Field<PopularityTable>(drawer), Field<ZipfRanks>(drawer) }.OfType<object>().Select(d => d.GetType()));
        }

        return [.. found];
    }

    private static object? Field<T>(object owner) =>
        owner.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic).FirstOrDefault(f => f.FieldType.IsAssignableTo(typeof(T)))?.GetValue(owner);
}
