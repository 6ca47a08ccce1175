using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Time;

namespace CodeSynth.Tests.Sampling.Grids;

internal static unsafe partial class SamplerCases
{
    private static IEnumerable<SamplerCase> Arrays()
    {
        foreach ((int min, int max) in new[] { (0, 0), (0, 1), (1, 5), (2, 9), (0, 100), (3, 1_000), (0, int.MaxValue - 1) })
        {
            yield return SamplerCase.Between("ItemsSampler", key => row => new ItemsSampler(key, min, max).CountAt(row), min, max, typeof(ItemsSampler));
        }

        yield return Low("ItemsSampler, positions", key => new ItemsSampler(key, 0, 9).FirstAt, typeof(ItemsSampler));
        foreach (bool distinct in new[] { false, true })
        {
            Type[] drawers = distinct ? [typeof(ReferenceItems), typeof(DistinctRows)] : [typeof(ReferenceItems)];
            foreach (double zipf in (double[])[0, 0.5, 1.5])
            {
                yield return new SamplerCase(Text($"ReferenceItems of Zipf {zipf}, distinct {distinct}, three of five"), key => Triples(Items(key, zipf, 3, 3, distinct)), drawers)
                {
                    Law = TripleLaw(Shares(Enumerable.Range(1, 5).Select(k => Math.Pow(k, -zipf))), distinct),
                };
            }

            yield return SamplerCase.Between($"ReferenceItems, distinct {distinct}, lengths", key => Lengths(Items(key, 0, 1, 5, distinct)), 1, 5, drawers);
        }
    }

    private static Func<long, long> Triples(ReferenceItems items) => row =>
    {
        long* rows = stackalloc long[3];
        _ = items.At(row, rows);
        return (rows[0] * 5 + rows[1]) * 5 + rows[2];
    };

    private static Func<long, long> Lengths(ReferenceItems items) => row =>
    {
        long* rows = stackalloc long[5];
        return items.At(row, rows);
    };

    private static ReferenceItems Items(ulong key, double zipf, int min, int max, bool distinct)
    {
        EventClock clock = Clock(0, 5);
        ReferenceSampler pick = ReferenceSampler.Of(new ReferenceMode { Zipf = zipf, Unshuffled = true }, Bits.At(key, 0), clock, clock);
        return new ReferenceItems(pick, Bits.At(key, 1), min, max, distinct);
    }

    /// <summary>Each ordered triple: drawn and put back, or not put back.</summary>
    private static double[] TripleLaw(double[] law, bool distinct) =>
    [
        .. from a in Enumerable.Range(0, 5)
           from b in Enumerable.Range(0, 5)
           from c in Enumerable.Range(0, 5)
           select !distinct ? law[a] * law[b] * law[c]
               : a == b || a == c || b == c ? 0
               : law[a] * (law[b] / (1 - law[a])) * (law[c] / (1 - law[a] - law[b])),
    ];
}
