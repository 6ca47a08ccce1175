using System.Collections.Immutable;
using System.Text;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Testing;
using CodeSynth.Tests.Support;
using CodeSynth.Time;
using CodeSynth.Verification;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Verification;

/// <summary>Every fault that a pipeline can make is planted once among thousands of events, and must be found under its name and no other.</summary>
public sealed class EventVerifierTests
{
    private const int Instances = 1_000;
    private const string PerState = "payment-{state}";
    private const string One = "payments";

    public static TheoryData<Plant, string> Plants() =>
        new(Enum.GetValues<Plant>().Select(p => (p, PerState)).Concat(Enum.GetValues<Plant>().Where(p => p != Plant.OtherTopic).Select(p => (p, One))));

    [Theory]
    [InlineData(PerState)]
    [InlineData(One)]
    public void Verify_AllRecords_IsClean(string topic)
    {
        Plan plan = Payments(topic);
        List<EventRecord> records = EventRecord.Of(plan);

        IReadOnlyList<TopicVerdict> verdicts = Verify(plan, records);

        Assert.Equal(records.GroupBy(r => r.Topic).OrderBy(g => g.Key).Select(g => (long)g.Count()), verdicts.Select(v => v.Verified));
        Assert.All(verdicts, v => Assert.True(v.IsClean));
    }

    [Theory]
    [MemberData(nameof(Plants))]
    public void Verify_WithOneFault_FindsItAndNothingElse(Plant plant, string topic)
    {
        Plan plan = Payments(topic);
        var random = new Random((int)plant);
        for (int round = 0; round < 20; round++)
        {
            List<EventRecord> records = EventRecord.Of(plan);
            string expected = new Planter(plan, records, random).Plant(plant);

            Assert.Equal(expected, Planter.Found(Verify(plan, records)));
        }
    }

    [Fact]
    public void Verify_OfRandomWorkflows_IsCleanAndFindsOneFault()
    {
        var clean = new List<int>();
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            decimal?[] rates = [null, 1m, 1_000m, 3_000_000m];
            EntityDescriptor entity = WorkflowEntity.Of("Flow", random.Next(1, 60), rates[random.Next(4)], RandomModel.Workflow(random), random.Next(2) == 0 ? "flow-{state}" : "flow");
            Plan plan = Plan.Create([entity], new PlanOptions { Seed = (ulong)seed });
            List<EventRecord> records = EventRecord.Of(plan);
            Assert.True(Verify(plan, records).All(v => v.IsClean), $"seed {seed}");

            Plant[] plants = [.. Enum.GetValues<Plant>().Where(p => p != Plant.OtherTopic || plan.Topics.Count > 1)];
            Plant plant = plants[random.Next(plants.Length)];
            string expected = new Planter(plan, records, random).Plant(plant);
            clean.AddRange(expected.Length == 0 ? [seed] : []);
            Assert.True(Planter.Found(Verify(plan, records)) is var found && found == expected, $"seed {seed}, {plant}: '{found}' instead of '{expected}'");
        }

        Assert.InRange(clean.Count, 0, 60); // where there was nothing to plant, as with one record that would have to be swapped
    }

    [Fact]
    public void Verify_OfEventsThatAreEqualToTheLastByte_CountsThem()
    {
        var workflow = new WorkflowDescriptor { States = ["Tried", "Done"], Paths = [new(1, [0, 0, 0, 1])] };
        Plan plan = Plan.Create([TwinEntity.Of("Job", 10, workflow)], new PlanOptions());
        List<EventRecord> records = [.. EventRecord.Of(plan).Select(r => r with { Value = TwinEntity.ValueOf(r.Key) })];
        EventRecord tried = records.Find(r => r is { Topic: 0, Event.Instance: 5 })!;

        Assert.Equal("", Planter.Found(Verify(plan, records)));
        Assert.Equal("job-tried: 1 duplicated", Planter.Found(Verify(plan, [.. records, tried])));
        records.Remove(tried);
        Assert.Equal("job-tried: 1 lost", Planter.Found(Verify(plan, records)));
    }

    [Theory]
    [InlineData(Plant.Lost, "lost: KK Validated (step 2) is not in topic payment-validated")]
    [InlineData(Plant.Duplicated, "duplicated: KK at payment-validated[PP]@OO was read before")]
    [InlineData(Plant.OtherTimestamp, "corrupted: KK at payment-validated[PP]@OO has the timestamp 5 instead of TT as Validated (step 2)")]
    [InlineData(Plant.OtherPartition, "misplaced: KK at payment-validated[PP]@OO belongs on partition RR")]
    public void Verify_AFault_IsALineThatNamesTheEvent(Plant plant, string line)
    {
        Plan plan = Payments(PerState);
        List<EventRecord> records = EventRecord.Of(plan);
        int at = records.FindIndex(r => r.Topic == 1);
        EventRecord r = records[at];
        EventRecord[] changed = plant switch
        {
            Plant.Lost => [],
            Plant.Duplicated => [r, r],
            Plant.OtherTimestamp => [r with { Timestamp = 5 }],
            _ => [r with { Partition = (r.Partition + 1) % EventRecord.Partitions }],
        };
        records.RemoveAt(at);
        records.InsertRange(at, changed);
        int partition = changed.LastOrDefault()?.Partition ?? 0;
        int offset = records.Take(at).Count(other => (other.Topic, other.Partition) == (r.Topic, partition)) + Math.Max(0, changed.Length - 1);

        string expected = line.Replace("KK", r.Key, StringComparison.Ordinal).Replace("PP", $"{partition}", StringComparison.Ordinal).Replace("OO", $"{offset}", StringComparison.Ordinal)
            .Replace("TT", $"{r.Timestamp}", StringComparison.Ordinal).Replace("RR", $"{r.Partition}", StringComparison.Ordinal);
        Assert.Equal([expected], Verify(plan, records).SelectMany(v => v.FirstFaults));
    }

    [Fact]
    public void Verify_SwappedRecords_IsALineThatNamesBoth()
    {
        Plan plan = Payments(One);
        List<EventRecord> records = [.. EventRecord.Of(plan).Where(r => r.Partition == 0)];
        (records[5], records[6]) = (records[6], records[5]);

        string names = $"{records[6].Key} at payments[0]@6 stands behind {records[5].Key} Initiated (step 1)";
        Assert.Equal([$"reordered: {names}"], Verify(plan, records).SelectMany(v => v.FirstFaults).Take(1));
    }

    [Fact]
    public void Verify_ARecordOfAnotherState_IsALineThatSaysWhich()
    {
        Plan plan = Payments(PerState);
        List<EventRecord> records = EventRecord.Of(plan);
        EventRecord validated = records.Find(r => r.Topic == 1)!;

        Assert.Equal(
            [$"foreign: {validated.Key} at payment-completed[{validated.Partition}]@0 is Validated (step 2), which this topic does not get"],
            Verify(plan, [validated with { Topic = 3 }, .. records])[3].FirstFaults);
    }

    [Fact]
    public void Verify_ARecordOfAStateThatItsInstanceNeverEnters_IsALineWithItsPath()
    {
        Plan plan = Payments(PerState);
        List<EventRecord> records = EventRecord.Of(plan);
        EventRecord failed = records.Find(r => r is { Topic: 4, Event.Step: 2 })!;

        Assert.Equal(
            [$"foreign: {failed.Key} at payment-completed[{failed.Partition}]@0 is of an instance that never enters Completed: its path is Initiated → Validated → Failed"],
            Verify(plan, [failed with { Topic = 3, Value = [1] }, .. records])[3].FirstFaults);
    }

    [Fact]
    public void Verify_OfAStretchOfTheEvents_ExpectsThoseAlone()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            EntityDescriptor entity = WorkflowEntity.Of("Flow", random.Next(1, 60), random.Next(2) == 0 ? null : 700m, RandomModel.Workflow(random), random.Next(2) == 0 ? "flow-{state}" : "flow");
            List<EventRecord> records = EventRecord.Of(Plan.Create([entity], new PlanOptions()));
            int from = random.Next(records.Count + 1);
            int end = random.Next(from, records.Count + 1);
            bool isSet = random.Next(2) == 0; // before the run, or told by it
            Plan plan = PlanOf(entity, from, isSet ? end : null);
            long stop = isSet ? long.MaxValue : end;

            Assert.Equal((end - from, ""), Sum(records[from..end]));
            Assert.Equal((end - from, ""), Sum(records[..end])); // with those of the run before
            if (from < end)
            {
                int at = random.Next(from, end);
                Assert.Equal((end - from - 1, $"{plan.Topics[records[at].Topic].Name}: 1 lost"), Sum([.. records[..at], .. records[(at + 1)..end]]));
            }

            if (isSet && end < records.Count)
            {
                Assert.Equal((end - from, $"{plan.Topics[records[end].Topic].Name}: 1 foreign"), Sum(records[from..(end + 1)]));
            }

            (int, string) Sum(List<EventRecord> there)
            {
                using var verifier = new RunVerifier(plan, WireFormat.Json);
                EventRecord.Verify(verifier, there);
                if (stop != long.MaxValue)
                {
                    Assert.All(verifier.Topics, t => t.ExpectRowsBelow(stop));
                }

                IReadOnlyList<TopicVerdict> verdicts = verifier.ToVerdicts();
                Assert.Equal(end - from, verdicts.Sum(v => v.Expected));
                return ((int)verdicts.Sum(v => v.Verified), Planter.Found(verdicts));
            }
        }
    }

    /// <summary>It begins shortly before the end of time, so that a verifier that counts all instances says a wrong number and does not go on for ever.</summary>
    [Fact]
    public void ToVerdict_OfAnEndlessRunThatWasStopped_CountsWhatItWrote()
    {
        EntityDescriptor entity = WorkflowEntity.Of("Payment", EntityDescriptor.Unbounded, 1_000m, topic: One);
        Plan plan = Plan.Create([entity], new PlanOptions { Start = new DateTimeOffset(9999, 12, 31, 23, 59, 0, TimeSpan.Zero) });
        using var verifier = new RunVerifier(plan, WireFormat.Json);
        Assert.InRange(plan.Entities[0].Count, 30_000, 60_000);

        verifier.Topics[0].ExpectRowsBelow(20_000);

        TopicVerdict verdict = verifier.Topics[0].ToVerdict();
        Assert.Equal((20_000, 20_000, 0), (verdict.Expected, verdict.Lost, verdict.Verified));
    }

    [Fact]
    public void Find_AnInstanceFarIntoAnEndlessRun_IsFound()
    {
        const long Far = 1_000_000_000_000_000;
        Plan plan = Plan.Create([WorkflowEntity.Of("Payment", EntityDescriptor.Unbounded, 1_000_000m, topic: One)], new PlanOptions());
        WorkflowEvent far = plan.Entities[0].Producer.Workflow!.First(Far, plan.Entities[0].Clock.TimeOf(Far));
        EventRecord record = EventRecord.Of(plan, far);
        using var oracle = new EventOracle(plan.Topics[0], WireFormat.Json, new EventNumbers(plan.Entities[0]));

        Assert.Equal(Finding.Good(new RecordAddress(far.Time, Far, 0)), oracle.Find(Encoding.UTF8.GetBytes(record.Key), record.Value, record.Timestamp));
        Assert.Equal(Finding.Duplicated, oracle.Find(Encoding.UTF8.GetBytes(record.Key), record.Value, record.Timestamp));
    }

    [Fact]
    public void ToVerdicts_OfRandomWorkflows_AreThoseOfEachTopicByItself()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            EntityDescriptor[] entities = [.. new[] { "One", "Two" }.Select(name => WorkflowEntity.Of(name, random.Next(1, 40), 700m, RandomModel.Workflow(random)))];
            Plan plan = Plan.Create(entities, new PlanOptions { Seed = (ulong)seed });
            using var verifier = new RunVerifier(plan, WireFormat.Json);
            foreach (EventRecord r in EventRecord.Of(Plan.Create([plan.Entities[0].Descriptor], plan.Options)).Where(_ => random.Next(3) > 0)) // some are lost
            {
                verifier.Topics[r.Topic].Check(0, 0, Encoding.UTF8.GetBytes(r.Key), r.Value, r.Timestamp);
            }

            Assert.All(verifier.Topics, t => t.ExpectRowsBelow(20 + 10 * t.Topic.Index)); // as no run does, which stops an entity's topics at one event

            Assert.Equal(verifier.Topics.Select(t => Text(t.ToVerdict())), verifier.ToVerdicts().Select(Text));
        }

        static string Text(TopicVerdict v) => $"{v.Topic} {v.Expected} {v.Verified} {v.Lost}\n{string.Join("\n", v.FirstFaults)}";
    }

    [Theory]
    [InlineData(PerState)]
    [InlineData(One)]
    public void ToVerdicts_OfMoreInstances_AllocatesNothingMore(string topic)
    {
        Assert.Equal(BytesFor(1_000), BytesFor(9_000)); // numbers of as many digits

        long BytesFor(int instances)
        {
            using var verifier = new RunVerifier(Plan.Create([WorkflowEntity.Of("Payment", instances, 500m, topic: topic)], new PlanOptions()), WireFormat.Json);
            return Allocation.LeastBytes(() => verifier.ToVerdicts());
        }
    }

    [Theory]
    [InlineData(PerState)]
    [InlineData(One)]
    public void Check_GoodRecords_AllocatesNothing(string topic)
    {
        const int WarmUp = 1_000, Round = 500; // all sets and pages are made by then
        Plan plan = Payments(topic);
        RawRecord[] records = [.. Written(plan, WireFormat.Avro, workers: 1).OrderBy(r => r.Timestamp)]; // all topics in turns
        using var verifier = new RunVerifier(plan, WireFormat.Avro);
        int next = 0;
        Check(WarmUp);

        Assert.Equal(0, Allocation.LeastBytes(() => Check(Round)));
        Assert.Equal(verifier.Topics.Sum(t => t.Read), verifier.ToVerdicts().Sum(v => v.Verified));

        void Check(int count)
        {
            for (int end = next + count; next < end; next++)
            {
                RawRecord r = records[next];
                verifier.Topics[r.Topic].Check(0, next, r.Key, r.Value, r.Timestamp);
            }
        }
    }

    [Theory]
    [InlineData(PerState, WireFormat.Json, 1)]
    [InlineData(PerState, WireFormat.Avro, 3)]
    [InlineData(One, WireFormat.Json, 3)]
    [InlineData(One, WireFormat.Avro, 1)]
    public void Verify_WhatTheEngineWrites_IsClean(string topic, WireFormat format, int workers)
    {
        Plan plan = Payments(topic).WithFrames(t => RowFrame.WithPrefix([0, 0, 0, 0, (byte)t.Index]));
        using var verifier = new RunVerifier(plan, format);
        foreach (RawRecord r in Written(plan, format, workers))
        {
            verifier.Topics[r.Topic].Check(0, 0, r.Key, r.Value, r.Timestamp);
        }

        Assert.Equal("", Planter.Found(verifier.ToVerdicts()));
        Assert.Equal(EventRecord.Of(plan).Count, verifier.Topics.Sum(t => t.Read));
    }

    private static unsafe List<RawRecord> Written(Plan plan, WireFormat format, int workers)
    {
        var records = new List<RawRecord>();
        using var sink = new CapturingSink
        {
            OnWrite = batch =>
            {
                foreach (BatchSegment segment in batch.Segments)
                {
                    for (int i = 0; i < segment.Count; i++)
                    {
                        records.Add(new RawRecord(segment.Topic.Index, segment.Key(i).ToArray(), segment.Value(i).ToArray(), Instant.UnixMilliseconds(segment.Columns.Time[i])));
                    }
                }
            },
        };
        SynthEngine.Run(plan, sink, new RunOptions { Format = format, Workers = workers }, CancellationToken.None);
        return records;
    }

    private static Plan Payments(string topic) => Plan.Create([WorkflowEntity.Of("Payment", Instances, 500m, topic: topic)], new PlanOptions());

    private static Plan PlanOf(EntityDescriptor entity, long from, long? until) => Plan.Create(
        [entity], new PlanOptions { Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add(entity.Name, new EntityOverride { FromRow = from, UntilRow = until }) });

    private static IReadOnlyList<TopicVerdict> Verify(Plan plan, IEnumerable<EventRecord> records)
    {
        using var verifier = new RunVerifier(plan, WireFormat.Json);
        return EventRecord.Verify(verifier, records);
    }

    private sealed record RawRecord(int Topic, byte[] Key, byte[] Value, long Timestamp);
}
