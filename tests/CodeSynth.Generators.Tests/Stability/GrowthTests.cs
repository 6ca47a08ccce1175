using System.Globalization;
using CodeSynth.Generators.Tests.Support;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Generators.Tests.Stability;

using Values = IReadOnlyDictionary<(string Entity, int Row, string Path), string>;

/// <summary>
/// A longer run begins with the records of a shorter one, where references look back in time: up to the last birth of a parent
/// in the shorter one, because what comes after could have picked a row that it lacks.
/// </summary>
public class GrowthTests
{
    private const string Shop = """
        [SynthEntity(Count = 220, Rate = 2)]
        public partial class Order
        {
            [RecordKey, Sequence("O{0}")] public string OrderId { get; set; } = "";
            [Uniform(1, 1000000)] public int Amount { get; set; }
            [EventTime] public long At { get; set; }
        }

        [SynthEntity(Count = 60, Rate = 3)]
        public partial class Payment
        {
            [RecordKey, Sequence("P{0}")] public string PaymentId { get; set; } = "";
            [References(typeof(Order))] public string Any { get; set; } = "";
            [References(typeof(Order), Zipf = 0.7)] public string Popular { get; set; } = "";
            [References(typeof(Order), Zipf = 2)] public string VeryPopular { get; set; } = "";
            [References(typeof(Order), Recency = "5s")] public string New { get; set; } = "";
            [CopyOf("New", "Amount")] public int Amount { get; set; }
            [Fake(Fake.City)] public string City { get; set; } = "";
        }

        [SynthEntity(Count = 30, Rate = 1)]
        public partial class Refund
        {
            [RecordKey, Sequence("R{0}")] public string RefundId { get; set; } = "";
            [References(Zipf = 1)] public string PaymentId { get; set; } = "";
            [CopyOf("PaymentId", "New")] public string OrderId { get; set; } = "";
            [CopyOf("OrderId", "Amount")] public int Amount { get; set; }
        }
        """;

    private static readonly HashSet<string> s_timed =
    [
        "Payment.the time", "Payment.Any", "Payment.Popular", "Payment.VeryPopular", "Payment.New", "Payment.Amount",
        "Refund.the time", "Refund.PaymentId", "Refund.OrderId", "Refund.Amount",
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(201, 12)];

    [Theory]
    [InlineData(2, 20)]
    [InlineData(7, 5)]
    [InlineData(100, 1)]
    public void Model_WithMoreRowsOfEveryEntity_BeginsAsBefore(int times, int seeds)
    {
        SynthModel model = ExecutedModel.Of(TestProject.Of(Shop));

        for (int seed = 1; seed <= seeds; seed++)
        {
            SynthModel seeded = model.WithSeed((ulong)seed);
            Assert.True(BeginsAs(seeded, Grown(seeded, _ => times)));
        }
    }

    /// <summary>One entity alone may grow: the others' rows stay too, as many as they are.</summary>
    [Theory]
    [InlineData("Order")]
    [InlineData("Payment")]
    [InlineData("Refund")]
    public void Model_WithMoreRowsOfOneEntity_BeginsAsBefore(string entity)
    {
        SynthModel model = ExecutedModel.Of(TestProject.Of(Shop));

        Assert.True(BeginsAs(model, Grown(model, e => e.Name == entity ? 5 : 1)));
    }

    /// <summary>
    /// Any model, where what has no rate and is referenced keeps its count, and with it what would then have no parent of its own or
    /// none young enough.
    /// </summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public void RandomModel_WithMoreRows_BeginsAsBefore(int number)
    {
        SynthModel model = ExecutedModel.Of(RandomModel.Of(number)).WithSeed((ulong)number);
        HashSet<EntityDescriptor> fixedPopulations = [.. model.Entities.SelectMany(e => e.References).Select(r => r.Target()).Where(e => e.Rate is null)];
        fixedPopulations.UnionWith(model.Entities.Where(e => e.References.Any(r => !r.IsToItself(e) && r.Recency < TimeSpan.FromDays(365))));
        foreach (EntityDescriptor entity in model.Entities) // parents first, as they are named
        {
            if (entity.References.Any(r => r.Unique && fixedPopulations.Contains(r.Target())))
            {
                fixedPopulations.Add(entity);
            }
        }

        SynthModel grown = Grown(model, e => fixedPopulations.Contains(e) ? 1 : 2 + (number % 5));

        Assert.Equal(model.Entities.Any(e => e.Count > 0 && !fixedPopulations.Contains(e)), BeginsAs(model, grown));
    }

    /// <summary>A rate decides when rows are born, so it moves times, what is in reach of references, and nothing else.</summary>
    [Fact]
    public void Model_WithAnotherRate_ChangesTimesAndPicksOnly()
    {
        SynthModel model = ExecutedModel.Of(TestProject.Of(Shop));

        Values before = ModelValues.Of(model);
        Values after = ModelValues.Of(With(model, "Payment", new EntityOverride { Rate = 7 }));

        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        HashSet<string> moved = [.. before.Where(v => after[v.Key] != v.Value).Select(v => $"{v.Key.Entity}.{v.Key.Path}")];
        Assert.Subset(s_timed, moved);
        Assert.Contains("Payment.New", moved);
    }

    /// <summary>Whether the longer run has more, once all that both have is the same.</summary>
    private static bool BeginsAs(SynthModel shorter, SynthModel longer)
    {
        Values before = ModelValues.Of(shorter);
        Values after = ModelValues.Of(longer);
        long end = shorter.Entities.SelectMany(e => e.References).Select(r => r.Target()).Where(p => p.Rate is not null)
            .Select(parent => Times(before, parent.Name).Max())
            .DefaultIfEmpty(long.MaxValue)
            .Min();
        var begins = before.Where(v => TimeOf(before, v.Key.Entity, v.Key.Row) <= end).ToList();

        Assert.NotEmpty(begins);
        Assert.All(begins, value => Assert.Equal(value.Value, after[value.Key]));
        return after.Count > before.Count;
    }

    private static IEnumerable<long> Times(Values values, string entity) =>
        values.Keys.Where(k => k.Entity == entity && k.Path == ModelValues.Time).Select(k => TimeOf(values, entity, k.Row));

    private static long TimeOf(Values values, string entity, int row) => long.Parse(values[(entity, row, ModelValues.Time)], CultureInfo.InvariantCulture);

    private static SynthModel Grown(SynthModel model, Func<EntityDescriptor, int> times) =>
        model.Entities.Aggregate(model, (grown, entity) => With(grown, entity.Name, new EntityOverride { Count = entity.Count * times(entity) }));

    private static SynthModel With(SynthModel model, string entity, EntityOverride change) =>
        model.With(model.Options with { Entities = model.Options.Entities.SetItem(entity, change) });
}
