using System.Globalization;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Workflows;

namespace CodeSynth.Benchmarks.Ratios;

/// <summary>Events per second of processor time on one thread, and bytes allocated per event: scheduled alone, and with everything that a run to the null sink does.</summary>
internal static class WorkflowRates
{
    private const long Instances = 2_000_000; // 7.1 million events, 1.2 million payments in flight
    private const decimal Rate = 400_000;
    private const int Turns = 5;

    public static void Write()
    {
        foreach ((string name, WorkflowOverride? change) in ((string, WorkflowOverride?)[])[("constant", WorkflowModels.Constant), ("drawn", WorkflowModels.Drawn)])
        {
            Plan plan = WorkflowModels.Plan(change, Instances, Rate);
            Write($"{name} delays, scheduled", plan, Schedule);
            Write($"{name} delays, Avro, null sink", plan, Run);
        }
    }

    private static void Write(string name, Plan plan, Func<Plan, long> work)
    {
        work(plan);
        var rates = new double[Turns];
        long events = 0;
        long allocated = long.MaxValue;
        for (int turn = 0; turn < Turns; turn++)
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            long began = ThreadClock.Now();
            events = work(plan);
            rates[turn] = events * 1e9 / (ThreadClock.Now() - began);
            allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - bytes);
        }

        Array.Sort(rates);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-32} {rates[Turns / 2] / 1e6,6:F1} M events/s and core (best {rates[^1] / 1e6:F1}), {(double)allocated / events:F3} B allocated per event"));
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
        return SynthEngine.Run(plan, sink, new RunOptions { Format = WireFormat.Avro }, CancellationToken.None).Counters.Sum(c => c.Written);
    }
}
