using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;
using CodeSynth.Time;

namespace CodeSynth.Tests.Engine;

/// <summary>
/// The records of a shard are those of the whole that belong to it, in the whole's order; so the shards together are the whole as a multiset, each key's records are in
/// order, and a parent comes before its child where both are of the shard.
/// </summary>
public class ShardTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Run_EachShardOfARandomModel_GivesItsRecordsOfTheWhole(int seed)
    {
        var random = new Random(seed);
        (EntityDescriptor[] model, PlanOptions options) = ShardRuns.RandomModelOf(random);
        List<(string Topic, string Line, long Time)> whole = Runs.Capture(Plan.Create(model, options)).Records;
        int count = random.Next(1, 17);
        int seen = 0;
        for (int index = 0; index < count; index++)
        {
            Plan plan = Plan.Create(model, options with { Shard = new Shard(index, count) });

            (CapturingSink sink, RunResult result) = WorkflowRuns.Run(plan, workers: random.Next(1, 4));

            Assert.Equal(whole.Where(r => ShardRuns.IsOf(r.Line, index, count)), sink.Records);
            seen += sink.Records.Count;
            Assert.All(plan.Entities.Where(e => e.Producer.Workflow is null), e => Assert.Equal(e.Count, result.NextRows[e.Rank]));
            Assert.All(
                plan.Entities.Where(e => e.Producer.Workflow is null),
                e => Assert.Equal(sink.Records.Count(r => r.Topic == e.Topic), e.RowsToWrite));
            Assert.All(plan.Topics, t => Assert.InRange(sink.Records.Count(r => r.Topic == t.Name), 0, t.MostRecords));
        }

        Assert.Equal(whole.Count, seen);
    }

    /// <summary>A shard is stopped anywhere and goes on, at another pace and with other workers.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Run_AShardStoppedAndResumed_GivesTheWholeShard(int seed)
    {
        var random = new Random(seed);
        (EntityDescriptor[] model, PlanOptions options) = ShardRuns.RandomModelOf(random);
        int count = random.Next(1, 8);
        options = options with { Shard = new Shard(random.Next(count), count) };
        (CapturingSink all, RunResult end) = WorkflowRuns.Run(Plan.Create(model, options));
        Plan plan = Plan.Create(model, options);

        (CapturingSink first, RunResult stopped) = WorkflowRuns.Run(plan, random.Next(1, 3), batches: random.Next(1, all.Batches + 2));
        PlanOptions rest = plan.Entities.Aggregate(options, (o, e) => ShardRuns.With(o, e.Name, change => change with { FromRow = stopped.NextRows[e.Rank] }));
        (CapturingSink second, RunResult resumed) = WorkflowRuns.Run(Plan.Create(model, rest), random.Next(1, 3));

        Assert.Equal(all.Records, [.. first.Records, .. second.Records]);
        Assert.Equal(end.NextRows, resumed.NextRows);
        TopicCounters[] counters = CountersOf(plan, first);
        Assert.All(plan.Entities, e => Assert.Equal(stopped.NextRows[e.Rank], EventOrder.FirstUncertain(plan, e, counters)));
        Assert.All(plan.Entities, e => Assert.Equal(
            plan.TopicsOf(e).Select(t => counters[t.Index].Written),
            EventOrder.RecordsBefore(plan, e, stopped.NextRows[e.Rank])));
    }

    /// <summary>From any rows to any others, which may belong to anyone.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1_500)]
    [InlineData(1_023, 1_025)]
    [InlineData(700, 5_000)]
    [InlineData(5_000, 1_000_000)]
    [InlineData(20_000, 20_001)]
    public void Run_AShardFromAndUntil_GivesItsRowsBetween(long from, long until)
    {
        EntityDescriptor[] model = [PlainEntity.Of("A", 12_000, 500m), PlainEntity.Of("B", 3_000)];
        var options = new PlanOptions();
        List<(string Topic, string Line, long Time)> whole = Runs.Capture(Plan.Create(model, options)).Records;
        for (int index = 0; index < 3; index++)
        {
            PlanOptions part = options with { Shard = new Shard(index, 3) };
            part = model.Aggregate(part, (o, e) => ShardRuns.With(o, e.Name, change => change with { FromRow = from, UntilRow = until }));
            Plan plan = Plan.Create(model, part);

            CapturingSink sink = Runs.Capture(plan, workers: 2);

            Assert.Equal(whole.Where(r => ShardRuns.IsOf(r.Line, index, 3) && ShardRuns.RowOf(r.Line) is var row && row >= from && row < until), sink.Records);
            Assert.Equal(sink.Records.Count, plan.Entities.Sum(e => e.RowsToWrite));
        }
    }

    /// <summary>Each shard has the schedule of the whole: its last record is due when it is due there.</summary>
    [Fact]
    public void Run_AShardAtAPace_IsDueWhenItIsInTheWhole()
    {
        EntityDescriptor[] model = [PlainEntity.Of("A", 10_000, 1_000m)];
        for (int index = 0; index < 4; index++)
        {
            var time = new Testing.ManualTime();
            var due = new List<TimeSpan>();
            using var sink = new CapturingSink { OnWrite = _ => due.Add(time.Now) };

            RunResult result = SynthEngine.Run(
                Plan.Create(model, new PlanOptions { Shard = new Shard(index, 4) }), sink, new RunOptions { Pace = Pace.Live, Time = time }, CancellationToken.None);

            Assert.InRange(due[0], TimeSpan.FromMilliseconds(1 + 1024 * index), TimeSpan.FromMilliseconds(3 + 1024 * index));
            Assert.InRange(result.Lateness.Max, TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
            Assert.Equal(TimeSpan.FromTicks(sink.Records[^1].Time - PlanOptions.DefaultStart.UtcTicks), time.Now);
        }
    }

    /// <summary>Rows without end: the numbers go up to the largest, and blocks of others are passed over without being walked.</summary>
    [Fact]
    public void Run_AShardOfAnEndlessRun_GivesItsRowsUpToTheLast()
    {
        EntityDescriptor endless = PlainEntity.Of("A", EntityDescriptor.Unbounded, 1_000_000_000m);
        PlanOptions options = ShardRuns.With(new PlanOptions(), "A", change => change with { Count = long.MaxValue, FromRow = long.MaxValue - 6_000 });

        List<string> rows = [.. Enumerable.Range(0, 3).SelectMany(i => Runs.Capture(Plan.Create([endless], options with { Shard = new Shard(i, 3) })).Records).Select(r => WorkflowRuns.Id(r.Line))];

        Assert.Equal(6_000, rows.Count);
        Assert.Equal(6_000, rows.Distinct().Count());
        Assert.Contains("A-9223372036854775806", rows);
    }

    private static TopicCounters[] CountersOf(Plan plan, CapturingSink sink)
    {
        TopicCounters[] counters = [.. plan.Topics.Select(_ => new TopicCounters())];
        foreach (PlannedTopic topic in plan.Topics)
        {
            counters[topic.Index].AddWritten(sink.Records.Count(r => r.Topic == topic.Name), 0);
            counters[topic.Index].AdvanceWithoutGap(counters[topic.Index].Written);
        }

        return counters;
    }
}
