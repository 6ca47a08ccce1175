using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Engine;

public class OrderTests
{
    /// <summary>Every run must give what sorting all rows by (schedule time, rank, row) gives, whatever the slices are.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Run_OfARandomModel_IsInTotalOrder(int seed)
    {
        Plan plan = RandomPlan(new Random(seed));

        CapturingSink sink = Runs.Capture(plan);

        string[] expected =
        [
            .. plan.Entities
                .SelectMany(e => Enumerable.Range(0, (int)e.Count).Select(row => (Time: e.Clock.TimeOf(row), e.Rank, Row: row, e.Name)))
                .Order().Select(r => $"{r.Name}-{r.Row}"),
        ];
        Assert.Equal(expected, sink.Records.Select(r => Id(r.Line)));
        Assert.InRange(sink.MostRowsPerSegment, 0, 4096);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Run_WithAnyNumberOfWorkers_GivesTheSameBytesInTheSameOrder(int seed)
    {
        string one = Runs.Capture(RandomPlan(new Random(seed))).Text;

        Assert.Equal(one, Runs.Capture(RandomPlan(new Random(seed)), workers: 2).Text);
        Assert.Equal(one, Runs.Capture(RandomPlan(new Random(seed)), workers: 7).Text);
    }

    [Fact]
    public void Run_ParentAndChildAtTheSameInstant_WritesTheParentFirst()
    {
        EntityDescriptor parent = PlainEntity.Of("Zebra", 10_000);
        EntityDescriptor child = PlainEntity.Of("Ant", 10_000, null, PlainEntity.To(parent));

        CapturingSink sink = Runs.Capture(Runs.Plan(child, parent));

        Assert.Equal(20_000, sink.Records.Count);
        Assert.All(sink.Records.Take(10_000), r => Assert.Equal("zebra", r.Topic));
        Assert.All(sink.Records.Skip(10_000), r => Assert.Equal("ant", r.Topic));
    }

    [Fact]
    public void Run_RowsThatShareATick_KeepsRowOrderAndLosesNone()
    {
        // A billion rows per second: a hundred rows are born in each tick of 100 ns.
        Plan plan = Runs.Plan(PlainEntity.Of("A", 30_000, 1_000_000_000m), PlainEntity.Of("B", 30_000, 999_999_999m));

        CapturingSink sink = Runs.Capture(plan, workers: 3);

        Assert.Equal(60_000, sink.Records.Count);
        Assert.Equal(Enumerable.Range(0, 30_000).Select(i => $"A-{i}"), sink.Records.Where(r => r.Topic == "a").Select(r => Id(r.Line)));
    }

    [Fact]
    public void Run_NoRows_CompletesTheSink()
    {
        CapturingSink sink = Runs.Capture(Runs.Plan(PlainEntity.Of("Empty", 0, 10m)), workers: 2);

        Assert.Empty(sink.Records);
        Assert.True(sink.Completed);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    private static string Id(string line) => line["{\"id\":\"".Length..line.IndexOf('"', 7)];

    /// <summary>One to six entities with or without rates, each referring to some of those before it.</summary>
    private static Plan RandomPlan(Random random)
    {
        decimal?[] rates = [null, 0.5m, 7m, 1000m, 333.333m, 2_000_000m, 50_000_000m];
        var entities = new List<EntityDescriptor>();
        for (int i = random.Next(1, 7); i > 0; i--)
        {
            ReferenceDescriptor[] references = [.. entities.Where(_ => random.Next(3) == 0).Select(e => PlainEntity.To(e))];
            entities.Add(PlainEntity.Of($"{(char)('A' + random.Next(26))}{i}", random.Next(1, 12_000), rates[random.Next(rates.Length)], references));
        }

        return Runs.Plan([.. entities]);
    }
}
