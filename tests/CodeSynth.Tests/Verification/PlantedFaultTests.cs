using System.Text.RegularExpressions;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Tests.Engine;
using CodeSynth.Tests.Support;
using CodeSynth.Verification;

namespace CodeSynth.Tests.Verification;

/// <summary>Faults planted among 100,000 records, in each format, of one run and of five shards side by side: each is found under its name, and nothing else is.</summary>
public sealed class PlantedFaultTests
{
    private const int Count = 100_000;
    private const int OfEach = 3; // as many lines as are told, less than ten

    private static readonly byte[] s_frame = [0, 0, 0, 0, 9];

    public static TheoryData<string, WireFormat> Topics => new()
    {
        { "rows", WireFormat.Json },
        { "rows", WireFormat.Avro },
        { "rows", WireFormat.Protobuf },
        { "events", WireFormat.Json },
        { "events", WireFormat.Avro },
        { "events", WireFormat.Protobuf },
    };

    [Theory]
    [MemberData(nameof(Topics))]
    public void Verify_FaultsOfOneKind_FindsTheseAndNothingElse(string topic, WireFormat format)
    {
        Plan plan = PlanOf(topic);
        List<PlantedRecord> run = PlantedRecord.Of(plan, format);
        List<PlantedRecord> shards = PlantedRecord.Interleaved(run, 5, new Random(5));
        Assert.Equal(Count, run.Count);
        Assert.Equal("", Planter.Found([VerdictOf(plan, format, run, isShardKnown: true)]));
        Assert.Equal("", Planter.Found([VerdictOf(plan, format, shards, isShardKnown: false)]));
        foreach (string kind in FaultPlanter.KindsOf(format))
        {
            foreach (bool isShardKnown in (bool[])[true, false])
            {
                var planter = new FaultPlanter(isShardKnown ? run : shards, format, new Random(kind.Length));
                for (int i = 0; i < OfEach; i++)
                {
                    planter.Plant(kind);
                }

                TopicVerdict verdict = VerdictOf(plan, format, planter.Records, isShardKnown);

                Assert.Equal(planter.Expected, FaultPlanter.Found(verdict));
                Assert.Equal(Count - planter.Unverified, verdict.Verified);
                Assert.Equal(Count, verdict.Expected);
                string lines = string.Join('\n', verdict.FirstFaults);
                Assert.All(planter.Keys, key => Assert.Matches($@"(?m)\s{Regex.Escape(key)}(\s|$)", lines));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Verify_FaultsOfAllKindsTogether_FindsAllOfThem(string topic, WireFormat format)
    {
        Plan plan = PlanOf(topic);
        var planter = new FaultPlanter(PlantedRecord.Of(plan, format), format, new Random(11));
        for (int i = 0; i < 20; i++)
        {
            foreach (string kind in FaultPlanter.KindsOf(format))
            {
                planter.Plant(kind);
            }
        }

        TopicVerdict verdict = VerdictOf(plan, format, planter.Records, isShardKnown: true);

        Assert.Equal(planter.Expected, FaultPlanter.Found(verdict));
        Assert.Equal(Count - planter.Unverified, verdict.Verified);
    }

    /// <summary>Five shards that are read as if one run had written them do not pass: what is not judged otherwise is what parallel shards mix up.</summary>
    [Fact]
    public void Verify_ShardsAsIfOneRunHadWrittenThem_FindsThemReordered()
    {
        Plan plan = PlanOf("rows");
        List<PlantedRecord> shards = PlantedRecord.Interleaved(PlantedRecord.Of(plan, WireFormat.Json), 5, new Random(5));

        Assert.NotEqual(0, VerdictOf(plan, WireFormat.Json, shards, isShardKnown: true).Reordered);
    }

    /// <summary>A record that came too early is one fault, however many stand between its place and where it belongs.</summary>
    [Theory]
    [InlineData(10, 5_000, 1)]
    [InlineData(5_000, 10, 1)]
    public void Verify_ARecordMovedFarAway_IsOneFault(int from, int to, int reordered)
    {
        Plan plan = PlanOf("rows");
        List<PlantedRecord> records = PlantedRecord.Of(plan, WireFormat.Json);
        PlantedRecord moved = records[from];
        records.RemoveAt(from);
        records.Insert(to, moved);

        Assert.Equal(reordered, VerdictOf(plan, WireFormat.Json, records, isShardKnown: true).Reordered);
    }

    /// <summary>Of a topic that is read in part, lost is what stands before something that was read; of the rest nothing is said.</summary>
    [Theory]
    [InlineData("rows", true)]
    [InlineData("rows", false)]
    [InlineData("events", true)]
    [InlineData("events", false)]
    public void Verify_ReadInPart_LosesOnlyWhatItPassed(string topic, bool isShardKnown)
    {
        Plan plan = PlanOf(topic);
        List<PlantedRecord> run = PlantedRecord.Of(plan, WireFormat.Json);
        for (int seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            HashSet<int> lost = [.. Enumerable.Range(0, 300).Select(_ => random.Next(6_000))];
            List<(PlantedRecord Record, int Place)> there = [.. run.Select((r, i) => (r, i)).Where(r => !lost.Contains(r.i))];
            int[] most = [.. Enumerable.Range(0, PlantedRecord.Partitions).Select(_ => random.Next(500))]; // as a client reads partitions, ahead in some
            List<(PlantedRecord Record, int Place)> read = [.. there.Where(r => most[r.Record.Partition]-- > 0)];
            HashSet<int> readPlaces = [.. read.Select(r => r.Place)];
            int passed = lost.Count(i => read.Exists(r => r.Place > i && r.Record.Partition == run[i].Partition && (isShardKnown || r.Record.Instance / 1024 == run[i].Instance / 1024)));
            using var verifier = new RunVerifier(plan, WireFormat.Json);

            TopicVerdict verdict = PlantedRecord.Verify(verifier, read.Select(r => r.Record), isShardKnown, endEarly: true);

            Assert.True(verdict.IsCutShort);
            Assert.Equal((read.Count, passed, read.Count + passed), (verdict.Verified, verdict.Lost, verdict.Expected));
            Assert.Equal(verdict.Lost == 0, verdict.IsClean);
        }
    }

    private static Plan PlanOf(string topic)
    {
        EntityDescriptor entity = topic == "rows" ? BinaryEntity.Of("A", Count, 10_000m) : WorkflowEntity.Of("A", 40_000, 10_000m, topic: "a");
        PlanOptions options = ShardRuns.With(new PlanOptions(), "A", change => change with { UntilRow = Count });
        return Plan.Create([entity], options).WithFrames(_ => RowFrame.WithPrefix(s_frame));
    }

    private static TopicVerdict VerdictOf(Plan plan, WireFormat format, IEnumerable<PlantedRecord> records, bool isShardKnown)
    {
        using var verifier = new RunVerifier(plan, format);
        return PlantedRecord.Verify(verifier, records, isShardKnown);
    }
}
