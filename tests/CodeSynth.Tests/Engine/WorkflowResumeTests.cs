using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Testing;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Engine;

/// <summary>A run of workflows that was stopped and one that goes on from its events give together what one run gives.</summary>
public class WorkflowResumeTests
{
    [Fact]
    public void Run_StoppedWhileWhatWasWrittenIsReplayed_WritesNothingAndStandsWhereItBegan()
    {
        const long From = 2_000_000_000_000; // a day of replay, did it not stop
        Plan plan = WorkflowRuns.Plan(_ => new EntityOverride { FromRow = From }, [WorkflowEntity.Of("Payment", 1_000_000_000_000, 100_000m)]);
        using var sink = new CapturingSink();

        RunResult result = SynthEngine.Run(plan, sink, new RunOptions(), new CancellationToken(canceled: true));

        Assert.True(result.Stopped);
        Assert.Equal([From], result.NextRows);
        Assert.Empty(sink.Records);
    }

    [Theory]
    [InlineData(1, "max", "max", 1)]
    [InlineData(3, "max", "60x", 3)]
    [InlineData(40, "60x", "max", 2)]
    [InlineData(3_000, "live", "live", 1)]
    [InlineData(1_000_000, "max", "max", 1)] // after the end
    public void Run_StoppedAndResumed_GivesTheWholeRun(int batches, string pace, string resumedPace, int workers)
    {
        (CapturingSink whole, RunResult all) = WorkflowRuns.Run(WorkflowRuns.Plan());

        (CapturingSink first, RunResult stopped) = WorkflowRuns.Run(WorkflowRuns.Plan(), workers, pace, batches);
        Plan rest = From(stopped.NextRows);
        (CapturingSink second, RunResult resumed) = WorkflowRuns.Run(rest, workers, resumedPace);

        Assert.Equal(batches < 1_000_000, stopped.Stopped);
        Assert.Equal(whole.Records, [.. first.Records, .. second.Records]);
        Assert.Equal(all.NextRows, resumed.NextRows);
        Assert.All(resumed.Tallies.OfType<WorkflowTally>(), t => Assert.Equal(0, t.InFlight));
        for (int e = 0; e < all.Tallies.Count; e++)
        {
            Assert.Equal(all.Tallies[e]?.Events, stopped.Tallies[e]?.Events + resumed.Tallies[e]?.Events);
        }
    }

    /// <summary>From each event of a small run, one by one.</summary>
    [Fact]
    public void Run_FromAnyEvent_GivesThoseBehindIt()
    {
        EntityDescriptor[] model = [WorkflowEntity.Of("Payment", 40, 10m)];
        CapturingSink whole = WorkflowRuns.Run(WorkflowRuns.Plan(model: model)).Sink;

        for (int from = 0; from <= whole.Records.Count + 1; from++)
        {
            (CapturingSink part, RunResult result) = WorkflowRuns.Run(WorkflowRuns.Plan(_ => new EntityOverride { FromRow = from }, model));

            Assert.Equal(whole.Records.Skip(from), part.Records);
            Assert.Equal(Math.Max(from, whole.Records.Count), result.NextRows[0]);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(17, 4_000)]
    [InlineData(17, 17)]
    [InlineData(900, 1_000_000)]
    public void Run_FromAndUntil_GivesTheRowsBetween(int from, int until)
    {
        var seen = new Dictionary<string, int>();
        (CapturingSink whole, _) = WorkflowRuns.Run(WorkflowRuns.Plan());

        (CapturingSink part, _) = WorkflowRuns.Run(WorkflowRuns.Plan(_ => new EntityOverride { FromRow = from, UntilRow = until }), workers: 2);

        Assert.Equal(whole.Records.Where(IsTaken), part.Records);

        bool IsTaken((string Topic, string Line, long Time) record)
        {
            string entity = record.Line[7..record.Line.IndexOf('-', StringComparison.Ordinal)];
            int row = seen.GetValueOrDefault(entity);
            seen[entity] = row + 1;
            return row >= from && row < until;
        }
    }

    /// <summary>The clock starts with the first event that is written, whenever its instance was born.</summary>
    [Fact]
    public void Run_ResumedAtAPace_NeitherWaitsNorHurries()
    {
        Plan plan = WorkflowRuns.Plan(_ => new EntityOverride { FromRow = 900 }, [WorkflowEntity.Of("Payment", 1_000, 100m)]);
        var time = new ManualTime();
        TimeSpan? firstAt = null;
        using var sink = new CapturingSink { OnWrite = _ => firstAt ??= time.Now };

        RunResult result = SynthEngine.Run(plan, sink, new RunOptions { Pace = Pace.Live, Time = time }, CancellationToken.None);

        Assert.InRange(firstAt!.Value, TimeSpan.Zero, TimeSpan.FromMilliseconds(2));
        Assert.InRange(result.Lateness.Max, TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
        TimeSpan left = new(sink.Records[^1].Time - sink.Records[0].Time);
        Assert.InRange(time.Now, left, left + TimeSpan.FromMilliseconds(3));
    }

    /// <summary>Of each topic some records are certain; whatever their numbers, no event before the one told is missing, and that one is.</summary>
    [Fact]
    public void FirstUncertain_OfAnyCounts_IsTheFirstEventThatIsNotCertain()
    {
        Plan plan = WorkflowRuns.Plan(_ => new EntityOverride { FromRow = 25 }, [WorkflowEntity.Of("Payment", 60, 10m)]);
        (CapturingSink sink, _) = WorkflowRuns.Run(plan);
        var random = new Random(1);
        for (int round = 0; round < 200; round++)
        {
            TopicCounters[] counters = [.. plan.Topics.Select(_ => new TopicCounters())];
            foreach (PlannedTopic topic in plan.Topics)
            {
                int written = sink.Records.Count(r => r.Topic == topic.Name);
                counters[topic.Index].AddWritten(written, written);
                counters[topic.Index].AdvanceWithoutGap(round == 0 ? written : random.Next(written / 2, written + 1));
            }

            long expected = 25;
            var seen = new long[plan.Topics.Count];
            foreach ((string topic, _, _) in sink.Records)
            {
                int index = plan.Topics.Single(t => t.Name == topic).Index;
                if (seen[index]++ == counters[index].AcknowledgedWithoutGap)
                {
                    break;
                }

                expected++;
            }

            Assert.Equal(expected, EventOrder.FirstUncertain(plan, plan.Entities[0], counters));
        }
    }

    [Fact]
    public void RecordsBefore_AnyEvent_CountsThoseOfEachTopic()
    {
        Plan plan = WorkflowRuns.Plan(model: [WorkflowEntity.Of("Payment", 60, 10m)]);
        (CapturingSink sink, _) = WorkflowRuns.Run(plan);

        foreach (int row in (int[])[0, 1, 50, sink.Records.Count, sink.Records.Count + 9])
        {
            Assert.Equal(
                plan.Topics.Select(t => (long)sink.Records.Take(row).Count(r => r.Topic == t.Name)),
                EventOrder.RecordsBefore(plan, plan.Entities[0], row));
        }
    }

    private static Plan From(IReadOnlyList<long> rows)
    {
        string[] names = [.. WorkflowRuns.Plan().Entities.Select(e => e.Name)];
        return WorkflowRuns.Plan(name => new EntityOverride { FromRow = rows[Array.IndexOf(names, name)] });
    }
}
