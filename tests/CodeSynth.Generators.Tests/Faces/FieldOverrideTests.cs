using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CodeSynth.Generators.Tests.Support;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>What a run changes about fields, as far as emitted code asks the plan for it.</summary>
public class FieldOverrideTests
{
    private const string Source = """
        public enum Kind { [Name("the \"first\"")] First, Second, Third }
        public class Part { [Uniform(0, 100)] public int Weight { get; set; } [NullRate(0.5), Odds(0.5)] public bool? Flag { get; set; } }
        [SynthEntity(Count = 3000)]
        public partial class E
        {
            [RecordKey, Sequence] public long Id { get; set; }
            [Uniform(0.0, 1.0)] public float Single { get; set; }
            [Uniform(0.0, 1.0)] public Half Half { get; set; }
            [Uniform(0.0, 1.0)] public double Double { get; set; }
            [Uniform(-5, 5, Decimals = 2)] public decimal Money { get; set; }
            [Uniform(0, ulong.MaxValue)] public ulong Wide { get; set; }
            [OneOf(Kind.First, Kind.Second, Kind.Third, Weights = new double[] { 1, 1, 1 })] public Kind Kind { get; set; }
            [NullRate(0.5), Fake(Fake.City)] public string? City { get; set; }
            [Items(1, 4), Uniform(0, 9)] public int[] Digits { get; set; } = [];
            public Part Part { get; set; } = new();
            [Template("{Money} of {Part.Weight}")] public string Text { get; set; } = "";
        }
        [SynthEntity(Count = 500)]
        public partial class F
        {
            [RecordKey, Sequence] public long Id { get; set; }
            [References(typeof(E))] public long EId { get; set; }
            [CopyOf(nameof(EId), "Money")] public decimal Money { get; set; }
            [CopyOf(nameof(EId), "Kind")] public Kind Kind { get; set; }
            [CopyOf(nameof(EId), "City")] public string? City { get; set; }
        }
        """;

    private static readonly Lazy<SynthModel> s_model = new(() => ExecutedModel.Of(TestProject.Of(Source)));

    [Theory]
    [InlineData("Single", "0.25", "0.2500001")]
    [InlineData("Single", "0.1", "0.3")]
    [InlineData("Half", "0.25", "0.5")]
    [InlineData("Double", "0.1", "0.3")]
    public void Bounds_OfReals_ExcludeTheUpper(string field, string min, string max)
    {
        double[] values = [.. Rows("E", field, Between(min, max)).Select(v => v.GetDouble())];

        float most = float.Parse(max, CultureInfo.InvariantCulture);
        Assert.All(values, value => Assert.True(field == "Double" ? value < double.Parse(max, CultureInfo.InvariantCulture) : (float)value < most, $"{value} of {max}"));
        Assert.All(values, value => Assert.True((float)value >= float.Parse(min, CultureInfo.InvariantCulture), $"{value} of {min}"));
        Assert.True(values.Distinct().Count() > 1);
    }

    [Fact]
    public void Bounds_OfIntegers_IncludeBoth()
    {
        Assert.Equal([-1.25m, -1.24m, -1.23m], Rows("E", "Money", Between("-1.25", "-1.23")).Select(v => v.GetDecimal()).Distinct().Order());
        Assert.Equal([ulong.MaxValue - 1, ulong.MaxValue], Rows("E", "Wide", Between("18446744073709551614", "18446744073709551615")).Select(v => v.GetUInt64()).Distinct().Order());
        Assert.Equal([99, 100], Rows("E", "Part.Weight", Between("99", "100")).Select(v => v.GetInt32()).Distinct().Order());
    }

    [Fact]
    public void Odds_NullRatesAndWeights_AreThoseOfTheRun()
    {
        Assert.All(Rows("E", "Part.Flag", new FieldOverride { Odds = 1, NullRate = 0 }), v => Assert.Equal(JsonValueKind.True, v.ValueKind));
        Assert.All(Rows("E", "City", new FieldOverride { NullRate = 1 }), v => Assert.Equal(JsonValueKind.Null, v.ValueKind));
        FieldOverride weights = new() { Weights = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("the \"first\"", 1e9)]) };
        Assert.All(Rows("E", "Kind", weights), v => Assert.Equal("the \"first\"", v.GetString()));
    }

    [Fact]
    public void Overrides_OfAnything_LeaveFacesInAgreement()
    {
        SynthModel model = With(new Dictionary<string, FieldOverride>
        {
            ["Single"] = Between("0.25", "0.2500001"), ["Half"] = Between("0.1", "0.11"), ["Double"] = Between("0.1", "0.1"), ["Money"] = Between("-1", "1"), ["Part.Weight"] = Between("7", "7"),
            ["Part.Flag"] = new FieldOverride { Odds = 0.9, NullRate = 0.9 }, ["City"] = new FieldOverride { NullRate = 0.1 },
            ["Kind"] = new FieldOverride { Weights = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("Third", 7.0)]) },
        });

        Assert.True(FaceCheck.Run(model) > 1_000);
        Assert.True(new AvroFaceCheck(model).Run() > 1_000);
        Assert.True(ProtobufCheck.Run(model) > 1_000);
    }

    /// <summary>The items of an array are as the attributes say, and so is what follows from other fields.</summary>
    [Theory]
    [InlineData("Digits", "bounds")]
    [InlineData("Text", "bounds")]
    [InlineData("Part", "bounds")]
    [InlineData("Id", "bounds")]
    [InlineData("Money", "odds")]
    [InlineData("Money", "null rate")]
    [InlineData("Double", "weights")]
    [InlineData("Nothing", "bounds")]
    public void Setting_ThatAFieldHasNot_IsRefused(string field, string what)
    {
        FieldOverride change = what switch
        {
            "bounds" => Between("1", "2"),
            "odds" => new FieldOverride { Odds = 0.5 },
            "null rate" => new FieldOverride { NullRate = 0.5 },
            _ => new FieldOverride { Weights = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("1", 1.0)]) },
        };
        SynthModel model = With(new Dictionary<string, FieldOverride> { [field] = change });

        Assert.Equal($"E.{field} has no {what} that a run could change: its attributes say none.", Assert.Throws<PlanException>(() => model.CreatePlan(model.Options)).Message);
    }

    private static FieldOverride Between(string min, string max) =>
        new() { Min = decimal.Parse(min, CultureInfo.InvariantCulture), Max = decimal.Parse(max, CultureInfo.InvariantCulture) };

    private static SynthModel With(IReadOnlyDictionary<string, FieldOverride> changes) => s_model.Value.With(s_model.Value.Options with
    {
        Entities = s_model.Value.Options.Entities.SetItem("E", new EntityOverride { Fields = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, changes) }),
    });

    private static IEnumerable<JsonElement> Rows(string entity, string field, FieldOverride change)
    {
        SynthModel model = With(new Dictionary<string, FieldOverride> { [field] = change });
        EntityDescriptor descriptor = model.Entities.Single(e => e.Name == entity);
        string[] path = descriptor.Fields.Single(f => f.Path == field).WireName.Split('.');
        return EncodedRows.Of(model)[descriptor].Select(r => path.Aggregate(JsonDocument.Parse(r.Json).RootElement, (json, step) => json.GetProperty(step)));
    }
}
