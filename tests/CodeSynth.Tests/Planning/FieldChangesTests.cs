using System.Collections.Immutable;
using System.Globalization;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Planning;

public class FieldChangesTests
{
    private const string Name = "Order.Amount";

    private static readonly string[] s_values = ["card", "cash"];

    [Theory]
    [InlineData(null, null, 1000, 2000)]
    [InlineData("12.5", null, 1250, 2000)]
    [InlineData(null, "12.50", 1000, 1250)]
    [InlineData("10", "20", 1000, 2000)]
    [InlineData("15.07", "15.07", 1507, 1507)]
    [InlineData("1.2e1", "13", 1200, 1300)]
    public void Bounds_Narrowed_AreIntegersOfTheLastDigit(string? min, string? max, int least, int most) =>
        Assert.Equal((least, most), FieldChanges.Bounds(Name, Of(min, max), 1000, 2000, decimals: 2));

    [Theory]
    [InlineData("9.99", null, "9.99 to 20.00")]
    [InlineData(null, "20.01", "10.00 to 20.01")]
    [InlineData("20.01", null, "20.01 to 20.00")]
    [InlineData(null, "9.99", "10.00 to 9.99")]
    [InlineData("-0.05", null, "-0.05 to 20.00")]
    [InlineData("-79228162514264337593543950335", null, "-79228162514264337593543950335.00 to 20.00")]
    public void Bounds_Widened_AreRefused(string? min, string? max, string range) => Refuses(
        $"Order.Amount from {range} is not within what its attribute says, 10.00 to 20.00: a run may narrow that; to widen it, change the attribute.",
        () => FieldChanges.Bounds(Name, Of(min, max), 1000, 2000, decimals: 2));

    [Fact]
    public void Bounds_InTheWrongOrder_AreRefused()
    {
        Refuses("Order.Amount from 15.00 to 14.99 has the larger bound first. Exchange them.", () => FieldChanges.Bounds(Name, Of("15", "14.99"), 1000, 2000, decimals: 2));
        Refuses("Order.Amount from 0.75 to 0.5 has the larger bound first. Exchange them.", () => FieldChanges.Bounds(Name, Of("0.75", "0.5"), 0.0, 1.0));
    }

    [Theory]
    [InlineData("12.345", 2, "Order.Amount: 12.345 has more than the 2 decimals of the field.")]
    [InlineData("12.5", 0, "Order.Amount: 12.5 has more than the 0 decimals of the field.")]
    public void Bounds_OfMoreDecimals_AreRefused(string min, int decimals, string message) =>
        Refuses(message, () => FieldChanges.Bounds(Name, Of(min, null), 0, 100_000, decimals));

    /// <summary>As many digits as a decimal has, before the point and behind it.</summary>
    [Fact]
    public void Bounds_Of128Bits_AreExact()
    {
        Assert.Equal((Int128.MinValue, Int128.MaxValue), FieldChanges.Bounds(Name, null, Int128.MinValue, Int128.MaxValue, decimals: 0));
        Assert.Equal(((Int128)decimal.MinValue, (Int128)decimal.MaxValue), FieldChanges.Bounds(Name, new FieldOverride { Min = decimal.MinValue, Max = decimal.MaxValue }, Int128.MinValue, Int128.MaxValue, decimals: 0));
        Assert.Equal(
            (Int128.Parse("-78999999999999999999999999991", CultureInfo.InvariantCulture), Int128.Parse("78999999999999999999999999993", CultureInfo.InvariantCulture)),
            Widest("-7.8999999999999999999999999991", "7.8999999999999999999999999993"));

        static (Int128 Min, Int128 Max) Widest(string min, string max)
        {
            var ten = (Int128)System.Numerics.BigInteger.Pow(10, 29);
            return FieldChanges.Bounds(Name, Of(min, max), -ten, ten, decimals: 28);
        }
    }

    [Fact]
    public void Bounds_OfReals_MayBeEqual()
    {
        Assert.Equal((2.5, 2.5), FieldChanges.Bounds(Name, null, 2.5, 2.5));
        Assert.Equal((0.1, 0.3), FieldChanges.Bounds(Name, Of("0.1", "0.3"), 0.1, 0.3));
        Assert.Equal((0.25, 0.25), FieldChanges.Bounds(Name, Of("0.25", "0.25"), 0.0, 1.0));
    }

    [Theory]
    [InlineData("-1e-9", null, "-1E-09 to 1")]
    [InlineData(null, "1.5", "0 to 1.5")]
    [InlineData("2", "3", "2 to 3")]
    public void Bounds_OfRealsWidened_AreRefused(string? min, string? max, string range) => Refuses(
        $"Order.Amount from {range} is not within what its attribute says, 0 to 1: a run may narrow that; to widen it, change the attribute.",
        () => FieldChanges.Bounds(Name, Of(min, max), 0.0, 1.0));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Probability_OutsideOf0To1_IsRefused(double value) =>
        Refuses($"Order.Amount: a probability lies from 0 to 1, and {value.ToString("R", CultureInfo.InvariantCulture)} does not.", () => FieldChanges.Probability(Name, value, 0.5));

    [Fact]
    public void Probability_Within_TakesThePlaceOfTheAttributes()
    {
        Assert.Equal(0.5, FieldChanges.Probability(Name, null, 0.5));
        Assert.Equal([0, 1], [FieldChanges.Probability(Name, 0, 0.5), FieldChanges.Probability(Name, 1, 0.5)]);
    }

    [Fact]
    public void Weights_OfSomeChoices_LeaveTheOthers()
    {
        double[] attribute = [1, 2];

        Assert.Equal([1, 7], FieldChanges.Weights(Name, Weighing("cash", 7), s_values, attribute));
        Assert.Equal([1, 2], attribute); // which all plans share
        Assert.Equal([1, 2], FieldChanges.Weights(Name, null, s_values, attribute));
    }

    [Theory]
    [InlineData("Cash", 1, "Order.Amount is never 'Cash'. Its values are: card, cash.")]
    [InlineData("cash", 0, "Order.Amount: a weight is a number above 0, and that of 'cash' is 0.")]
    [InlineData("cash", -2.5, "Order.Amount: a weight is a number above 0, and that of 'cash' is -2.5.")]
    [InlineData("cash", double.NaN, "Order.Amount: a weight is a number above 0, and that of 'cash' is NaN.")]
    [InlineData("cash", double.PositiveInfinity, "Order.Amount: a weight is a number above 0, and that of 'cash' is Infinity.")]
    public void Weights_ThatAreNone_AreRefused(string value, double weight, string message) =>
        Refuses(message, () => FieldChanges.Weights(Name, Weighing(value, weight), s_values, [1, 2]));

    [Fact]
    public void Apply_ReferenceByPopularityOrRecency_TakesTheRuns()
    {
        EntityDescriptor customer = PlainEntity.Of("Customer", 10);
        ReferenceDescriptor popular = PlainEntity.To(customer, zipf: 1.5);
        ReferenceDescriptor recent = PlainEntity.To(customer, recency: TimeSpan.FromSeconds(5));

        Assert.Same(popular, FieldChanges.Apply("Order", popular, null));
        Assert.Equal(0.5, FieldChanges.Apply("Order", popular, new FieldOverride { Zipf = 0.5 }).Zipf);
        Assert.Equal(TimeSpan.FromDays(1), FieldChanges.Apply("Order", recent, new FieldOverride { Recency = TimeSpan.FromDays(1) }).Recency);
        Refuses("Order.Customer: Zipf's exponent is a number above 0, and 0 is not.", () => FieldChanges.Apply("Order", popular, new FieldOverride { Zipf = 0 }));
        Refuses("Order.Customer: Zipf's exponent is a number above 0, and NaN is not.", () => FieldChanges.Apply("Order", popular, new FieldOverride { Zipf = double.NaN }));
        Refuses("Order.Customer: a maximum age is longer than 0, and 0ms is not.", () => FieldChanges.Apply("Order", recent, new FieldOverride { Recency = TimeSpan.Zero }));
    }

    [Fact]
    public void Create_SettingThatAReferenceHasNot_IsRefused()
    {
        EntityDescriptor customer = PlainEntity.Of("Customer", 10);
        EntityDescriptor order = PlainEntity.Of("Order", 10, null, PlainEntity.To(customer));

        Refuses("Order.Customer has no popularity that a run could change: its attributes say none.", () => Plan.Create([customer, order], With(new FieldOverride { Zipf = 2 })));
        Refuses("Order.Customer has no recency that a run could change: its attributes say none.", () => Plan.Create([customer, order], With(new FieldOverride { Recency = TimeSpan.FromDays(1) })));

        static PlanOptions With(FieldOverride change) =>
            new() { Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("Order", new EntityOverride { Fields = ImmutableSortedDictionary<string, FieldOverride>.Empty.Add("Customer", change) }) };
    }

    private static FieldOverride Of(string? min, string? max) => new() { Min = Read(min), Max = Read(max) };

    private static FieldOverride Weighing(string value, double weight) => new() { Weights = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create(value, weight)]) };

    private static decimal? Read(string? text) => text is null ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static void Refuses(string message, Func<object> change) => Assert.Equal(message, Assert.Throws<PlanException>(change).Message);
}
