using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Benchmarks.Results;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Workflows;

namespace CodeSynth.Benchmarks.Flow;

/// <summary>Events per second of processor time of one thread: scheduled alone, and with all that <c>run --pace max --to null --format avro</c> does, its digests and checksums too.</summary>
internal static class EventFigures
{
    public static IEnumerable<FigureGroup> Measure(Effort effort)
    {
        (long instances, int turns) = effort == Effort.Quick ? (200_000L, 5) : (2_000_000L, 9);
        Plan plan = FlowPlans.Payments(instances);
        yield return Turns.Measure(
            "events-payment",
            "Events of the payment example at pace max",
            "M events/s and core",
            turns,
            ("scheduled alone", () => Rate(() => Schedule(plan))),
            (Figure.Ours, () => Rate(() => Run(plan))));
    }

    private static double Rate(Func<long> work)
    {
        long began = ThreadClock.Now();
        return work() * 1e3 / (ThreadClock.Now() - began);
    }

    private static long Schedule(Plan plan)
    {
        Span<WorkflowEvent> events = stackalloc WorkflowEvent[1024];
        using var schedule = new WorkflowSchedule(plan.Entities[0].Producer.Workflow!, plan.Entities[0].Clock);
        while (schedule.Take(events) > 0)
        {
        }

        return schedule.Position;
    }

    private static long Run(Plan plan)
    {
        using var sink = new NullSink();
        return SynthEngine.Run(plan, sink, new RunOptions { Format = WireFormat.Avro, Digests = true }, CancellationToken.None).Counters.Sum(c => c.Written);
    }
}
