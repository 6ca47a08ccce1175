using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Testing;
using CodeSynth.Tests.Engine;
using CodeSynth.Tests.Support;
using CodeSynth.Time;
using CodeSynth.Verification;

namespace CodeSynth.Tests.Verification;

/// <summary>A topic that several shards wrote, held against each of them and against the whole; and the digests, which add up.</summary>
public class ShardVerifierTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    /// <summary>Each shard finds its own records, and only those that it has lost; the whole finds all.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Verify_RecordsOfAllShards_IsEachShardsOwnAndTheWhole(int seed)
    {
        var random = new Random(seed);
        EntityDescriptor entity = EntityOf(random);
        int count = random.Next(1, 17);
        List<PlantedRecord> whole = PlantedRecord.Of(PlanOf(entity, Shard.Whole), WireFormat.Json);
        List<PlantedRecord> mixed = PlantedRecord.Interleaved(whole, count, random);
        int lost = random.Next(mixed.Count);
        UInt128 sum = 0;
        for (int index = 0; index < count; index++)
        {
            var shard = new Shard(index, count);
            TopicVerdict verdict = VerdictOf(PlanOf(entity, shard), mixed, isShardKnown: true);
            TopicVerdict withLoss = VerdictOf(PlanOf(entity, shard), [.. mixed[..lost], .. mixed[(lost + 1)..]], isShardKnown: true);

            Assert.Equal("", FaultPlanter.Found(verdict));
            Assert.Equal(whole.Count(r => shard.Owns(r.Instance)), verdict.Verified);
            Assert.Equal(verdict.Verified, verdict.Expected);
            Assert.Equal(shard.Owns(mixed[lost].Instance) ? "1 lost" : "", FaultPlanter.Found(withLoss));
            Assert.Equal(shard.Owns(mixed[lost].Instance), withLoss.Digest != verdict.Digest);
            sum = unchecked(sum + verdict.Digest);
        }

        TopicVerdict all = VerdictOf(PlanOf(entity, Shard.Whole), mixed, isShardKnown: false);
        Assert.Equal(("", whole.Count), (FaultPlanter.Found(all), (int)all.Verified));
        Assert.Equal(sum, all.Digest);
        Assert.Equal(DigestOf(PlanOf(entity, Shard.Whole), workers: 1), all.Digest);
    }

    /// <summary>Of a run of a shard that was stopped, or that went on.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Verify_AStretchOfAShard_ExpectsThatAlone(int seed)
    {
        var random = new Random(seed);
        EntityDescriptor entity = EntityOf(random);
        int count = random.Next(1, 6);
        var shard = new Shard(random.Next(count), count);
        List<PlantedRecord> whole = PlantedRecord.Of(PlanOf(entity, Shard.Whole), WireFormat.Json);
        List<PlantedRecord> own = [.. whole.Where(r => shard.Owns(r.Instance))];
        long numbers = entity.Workflow is null ? entity.Count : own.Count; // of a workflow the shard's own events are counted
        long from = random.NextInt64(numbers + 1);
        long until = random.NextInt64(from, numbers + 1);
        Plan plan = Plan.Create([entity], ShardRuns.With(new PlanOptions { Shard = shard }, "A", change => change with { FromRow = from, UntilRow = until }));
        List<PlantedRecord> written = PlantedRecord.Of(plan, WireFormat.Json);
        using var stopped = new RunVerifier(Plan.Create([entity], ShardRuns.With(new PlanOptions { Shard = shard }, "A", change => change with { FromRow = from })), WireFormat.Json);
        stopped.Topics[0].ExpectRowsBelow(until);

        foreach (TopicVerdict verdict in (TopicVerdict[])[VerdictOf(plan, written, isShardKnown: true), PlantedRecord.Verify(stopped, written, isShardKnown: true)])
        {
            Assert.Equal("", FaultPlanter.Found(verdict));
            Assert.Equal((written.Count, written.Count), ((int)verdict.Expected, (int)verdict.Verified));
        }
    }

    /// <summary>Shards of any number, any number of workers, and a run that went on: the digests of the parts are together that of the whole.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Run_OfARandomModelInParts_HasDigestsThatAddUp(int seed)
    {
        var random = new Random(seed);
        (EntityDescriptor[] model, PlanOptions options) = ShardRuns.RandomModelOf(random);
        UInt128[] whole = DigestsOf(Plan.Create(model, options), workers: 1);
        int count = random.Next(1, 17);
        UInt128[] sums = new UInt128[whole.Length];
        for (int index = 0; index < count; index++)
        {
            PlanOptions shard = options with { Shard = new Shard(index, count) };
            PlanOptions first = model.Aggregate(shard, (o, e) => ShardRuns.With(o, e.Name, change => change with { UntilRow = random.Next(4_000) }));
            PlanOptions rest = model.Aggregate(shard, (o, e) => ShardRuns.With(o, e.Name, change => change with { FromRow = first.Entities[e.Name].UntilRow }));
            foreach (PlanOptions part in (PlanOptions[])[first, rest])
            {
                UInt128[] digests = DigestsOf(Plan.Create(model, part), workers: random.Next(1, 3));
                sums = [.. sums.Zip(digests, (a, b) => unchecked(a + b))];
            }
        }

        Assert.Equal(whole, sums);
        Assert.Contains(whole, digest => digest != 0);
    }

    [Fact]
    public void Run_WithoutDigests_HasNone()
    {
        Plan plan = Runs.Plan(BinaryEntity.Of("A", 10));
        using var sink = new CapturingSink();

        Assert.Null(SynthEngine.Run(plan, sink, new RunOptions(), CancellationToken.None).Counters[0].Digest);
    }

    [Theory]
    [InlineData(WireFormat.Json)]
    [InlineData(WireFormat.Avro)]
    [InlineData(WireFormat.Protobuf)]
    public void Run_WithDigests_AllocatesNothingPerRow(WireFormat format)
    {
        Assert.Equal(BytesFor(20_000), BytesFor(120_000));

        long BytesFor(int rows)
        {
            Plan plan = Runs.Plan(BinaryEntity.Of("A", rows));
            return Allocation.LeastBytes(() =>
            {
                using var sink = new NullSink();
                SynthEngine.Run(plan, sink, new RunOptions { Format = format, Digests = true }, CancellationToken.None);
            });
        }
    }

    private static EntityDescriptor EntityOf(Random random) => random.Next(2) == 0
        ? BinaryEntity.Of("A", random.Next(1, 20_000), 5_000m)
        : WorkflowEntity.Of("A", random.Next(1, 8_000), random.Next(2) == 0 ? null : 3_000m, RandomModel.Workflow(random), "a");

    private static Plan PlanOf(EntityDescriptor entity, Shard shard) => Plan.Create([entity], new PlanOptions { Shard = shard });

    private static TopicVerdict VerdictOf(Plan plan, IEnumerable<PlantedRecord> records, bool isShardKnown)
    {
        using var verifier = new RunVerifier(plan, WireFormat.Json);
        return PlantedRecord.Verify(verifier, records, isShardKnown);
    }

    private static UInt128 DigestOf(Plan plan, int workers) => DigestsOf(plan, workers)[0];

    private static UInt128[] DigestsOf(Plan plan, int workers)
    {
        using var sink = new CapturingSink();
        RunResult result = SynthEngine.Run(plan, sink, new RunOptions { Digests = true, Workers = workers }, CancellationToken.None);
        return [.. result.Counters.Select(c => c.Digest!.Value)];
    }
}
