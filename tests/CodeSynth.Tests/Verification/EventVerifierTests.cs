using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;
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

    private static Plan Payments(string topic) => Plan.Create([WorkflowEntity.Of("Payment", Instances, 500m, topic: topic)], new PlanOptions());

    private static IReadOnlyList<TopicVerdict> Verify(Plan plan, IEnumerable<EventRecord> records)
    {
        using var verifier = new RunVerifier(plan, WireFormat.Json);
        return EventRecord.Verify(verifier, records);
    }
}
