using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Benchmarks.Results;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Benchmarks.Flow;

/// <summary>Processor time of one thread per record of a run that writes nowhere, without and with digests.</summary>
internal static class DigestFigures
{
    private const int Rows = 200_000;

    public static IEnumerable<FigureGroup> Measure(Effort effort)
    {
        int turns = effort == Effort.Quick ? 15 : 60; // 10 to 40 ms each, of which the first are those of lower tiers
        foreach (WireFormat format in (WireFormat[])[WireFormat.Json, WireFormat.Avro])
        {
            yield return Measure("order", FlowPlans.Orders(Rows), format, turns);
            yield return Measure("payment", FlowPlans.Payments(Rows / 4), format, turns);
        }
    }

    private static FigureGroup Measure(string name, Plan plan, WireFormat format, int turns) => Turns.Measure(
        $"digest-{name}-{format}".ToLowerInvariant(),
        $"Digest of a topic: {name} in {format}",
        "ns/record",
        turns,
        ("without digests", () => Nanoseconds(plan, format, digests: false)),
        (Figure.Ours, () => Nanoseconds(plan, format, digests: true)));

    private static double Nanoseconds(Plan plan, WireFormat format, bool digests)
    {
        using var sink = new IdleSink();
        long began = ThreadClock.Now();
        RunResult result = SynthEngine.Run(plan, sink, new RunOptions { Format = format, Digests = digests }, CancellationToken.None);
        return (ThreadClock.Now() - began) / (double)result.NextRows.Sum();
    }
}
