using CodeSynth.Sampling;
using CodeSynth.Tests.Support;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Sampling.Grids;

internal static partial class SamplerCases
{
    /// <summary>Equal, steep, next to nothing beside nearly all, and those of the payment scenario.</summary>
    private static readonly (string Name, double[] Weights)[] s_weights =
    [
        ("one", [7]), ("two equal", [1, 1]), ("five equal", [3, 3, 3, 3, 3]), ("rising", [1, 2, 3, 4]), ("a thousandth", [0.001, 0.999]), ("a millionth", [1e-6, 1]),
        ("tiny numbers", [1e-300, 3e-300]), ("payments", [1, 2, 1, 1, 1, 9, 2, 1]), ("halves", [.. Enumerable.Range(1, 40).Select(k => Math.ScaleB(1, -k))]),
        ("a thousand falling", [.. Enumerable.Range(1, 1_000).Select(k => 1.0 / k)]), ("ten thousand", [.. Enumerable.Range(0, 10_000).Select(k => 1.0 + k % 3)]),
    ];

    private static IEnumerable<SamplerCase> Choices()
    {
        foreach (int count in (int[])[1, 2, 3, 5, 7, 16, 100, 249, 1_000])
        {
            yield return new SamplerCase($"Choice of {count}", key => row => new Choice(key, count).At(row), typeof(Choice)) { Law = SamplerCase.Even(count) };
        }

        foreach ((string name, double[] weights) in s_weights)
        {
            yield return new SamplerCase($"WeightedChoice, {name}", Weighted(weights), typeof(WeightedChoice), typeof(AliasTable)) { Law = Shares(weights) };
        }

        foreach (double rate in (double[])[0, 1e-4, 0.01, 0.1, 1 / 3.0, 0.5, 0.9, 0.999, 1])
        {
            yield return new SamplerCase(Text($"Odds {rate}"), key => row => new Odds(key, rate).At(row) ? 1 : 0, typeof(Odds)) { Law = [1 - rate, rate] };
            yield return new SamplerCase(Text($"NullSampler {rate}"), key => row => new NullSampler(key, rate).At(row) ? 1 : 0, typeof(NullSampler)) { Law = [1 - rate, rate] };
        }

        yield return new SamplerCase("Workflow, paths", Paths, typeof(Workflow))
        {
            Law = Shares(WorkflowEntity.Payments.Paths.Select(p => p.Weight)),
        };
        foreach ((double stay, double leave) in new[] { (6.0, 4.0), (1.0, 99.0), (1.0, 1.0) })
        {
            yield return Walk(stay, leave);
        }
    }

    /// <summary>From A to B, which is entered again and again or left for C or D (three to one), at most four events: with one step left B is not open.</summary>
    private static SamplerCase Walk(double stay, double leave)
    {
        var descriptor = new WorkflowDescriptor
        {
            States = ["A", "B", "C", "D"],
            Transitions = [new(0, 1, 1), new(1, 1, stay), new(1, 2, leave * 0.75), new(1, 3, leave * 0.25)],
            MaxSteps = 4,
        };
        double again = stay / (stay + leave);
        return new SamplerCase(Text($"Workflow, transitions {stay} to {leave}"), key => Ends(new Workflow(descriptor, key, 4)), typeof(TransitionTable))
        {
            Law = [.. from share in new[] { 1 - again, again } from last in new[] { 0.75, 0.25 } select share * last],
        };

        static Func<long, long> Ends(Workflow workflow) => row =>
        {
            int length = workflow.LengthOf(row);
            return (length == 4 ? 2 : 0) + workflow.EventAt(row, 0, length - 1).State - 2;
        };
    }

    private static Func<long, long> Paths(ulong key)
    {
        var workflow = new Workflow(WorkflowEntity.Payments, key, 4);
        return row => workflow.First(row, 0).Path;
    }

    private static Func<ulong, Func<long, long>> Weighted(double[] weights) => key =>
    {
        var choice = new WeightedChoice(key, weights);
        return row => choice.At(row);
    };
}
