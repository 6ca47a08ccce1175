using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using CodeSynth.Generators.Tests.Support;
using CodeSynth.Planning;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>Rows at the ends of 31 and 63 bits, as objects, as bytes and by their keys.</summary>
public class ExtremeRowTests
{
    private const string Model = """
        [SynthEntity(Count = long.MaxValue)]
        public partial class Customer
        {
            [RecordKey, Sequence("CUST_{0:D4}")] public string CustomerId { get; set; } = "";
            [Sequence(Start = 1)] public long Number { get; set; }
            [Sequence(Start = 0)] public ulong Index { get; set; }
            [Uniform(1, 6)] public int Die { get; set; }
        }

        [SynthEntity(Count = long.MaxValue, Rate = 1e9, Arrivals = Arrivals.Poisson)]
        public partial class Visit
        {
            [RecordKey, Sequence] public long VisitId { get; set; }
            [References(Zipf = 1.5)] public string CustomerId { get; set; } = "";
            [CopyOf(nameof(CustomerId), nameof(Customer.Die))] public int Die { get; set; }
            [EventTime] public System.DateTimeOffset At { get; set; }
        }
        """;

    private static readonly SynthModel s_model = ExecutedModel.Of(TestProject.Of(Model));

    [Theory]
    [InlineData(0, "CUST_0001")]
    [InlineData(9_998, "CUST_9999")]
    [InlineData(9_999, "CUST_10000")]
    [InlineData(999_999, "CUST_1000000")]
    [InlineData(int.MaxValue - 1L, "CUST_2147483647")]
    [InlineData(int.MaxValue, "CUST_2147483648")]
    [InlineData(int.MaxValue + 1L, "CUST_2147483649")]
    [InlineData(int.MaxValue + 2L, "CUST_2147483650")]
    [InlineData(long.MaxValue - 1, "CUST_9223372036854775807")]
    public void Row_AtTheEndsOfIntegers_IsTheSameInBothFacesAndFoundByItsKey(long row, string key)
    {
        foreach (string entity in (string[])["Customer", "Visit"])
        {
            object table = Table(s_model, entity);
            object record = Indexed(table, row);
            using JsonDocument json = JsonDocument.Parse(Encoded(entity, row).Json);
            foreach (PropertyInfo property in record.GetType().GetProperties())
            {
                JsonElement element = json.RootElement.GetProperty(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
                object value = property.GetValue(record)!;
                Assert.Equal(value is DateTimeOffset ? value : value.ToString(), value is DateTimeOffset ? element.GetDateTimeOffset() : (object)element.ToString());
            }

            string own = entity == "Customer" ? key : key["CUST_".Length..].TrimStart('0');
            Assert.Equal(own, Encoded(entity, row).Key);
            object?[] found = [own, null];
            Assert.True((bool)table.GetType().GetMethod("TryFind")!.Invoke(table, found)!);
            Assert.Equal(own, found[1]!.GetType().GetProperties()[0].GetValue(found[1])!.ToString());
        }
    }

    [Fact]
    public void Arrivals_OfTheAttribute_AreTheDescriptors()
    {
        Assert.Equal(Arrivals.Constant, s_model.Entities.Single(e => e.Name == "Customer").Arrivals);
        Assert.Equal(Arrivals.Poisson, s_model.Entities.Single(e => e.Name == "Visit").Arrivals);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Row_OutsideOfTheTable_IsRefused(long row)
    {
        var thrown = Assert.Throws<TargetInvocationException>(() => Indexed(Table(s_model, "Customer"), row));

        Assert.IsType<ArgumentOutOfRangeException>(thrown.InnerException);
    }

    [Theory]
    [InlineData("CUST_9223372036854775808")]
    [InlineData("CUST_0000")]
    [InlineData("CUST_00001")]
    [InlineData("CUST_99999999999999999999")]
    public void Key_OutsideOfTheTable_IsNotFound(string key)
    {
        object table = Table(s_model, "Customer");

        Assert.False((bool)table.GetType().GetMethod("TryFind")!.Invoke(table, [key, null])!);
    }

    [Theory]
    [InlineData("int", 1, 2147483647)]
    [InlineData("int", 5, 2147483643)]
    [InlineData("byte", 0, 256)]
    [InlineData("string", 1000000000000000000, 9000000000000000000)]
    [InlineData("long", 1000000000000000000, 8223372036854775808)]
    public void Count_BeyondTheNumbersOfASequence_IsRefusedByThePlan(string type, long start, long most)
    {
        SynthModel model = ExecutedModel.Of(TestProject.Of($$"""
            [SynthEntity(Count = 1)]
            public partial class E
            {
                [RecordKey, Sequence(Start = {{start}})] public {{type}} Id { get; set; } = default!;
            }
            """));

        Assert.Equal(most, With(most).CreatePlan(With(most).Options).Entities[0].Count);
        Assert.NotNull(Indexed(Table(With(most), "E"), most - 1));
        Assert.Equal(
            $"E.Id can number {most} rows, but E has {most + 1}. Lower E.Count, or make the property a long or a string.",
            Assert.Throws<PlanException>(() => With(most + 1).CreatePlan(With(most + 1).Options)).Message);

        SynthModel With(long count) => model.With(new PlanOptions { Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("E", new EntityOverride { Count = count }) });
    }

    private static EncodedRow Encoded(string entity, long row)
    {
        var change = new EntityOverride { Count = row + 1, FromRow = row };
        return EncodedRows.Of(s_model.With(new PlanOptions { Only = [entity], Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add(entity, change) }))[entity].Single();
    }

    private static object Table(SynthModel model, string entity) => typeof(SynthModel).GetMethod(nameof(SynthModel.Table))!
        .MakeGenericMethod(model.Entities.Single(e => e.Name == entity).RecordType)
        .Invoke(model, null)!;

    private static object Indexed(object table, long row) => table.GetType().GetProperty("Item")!.GetValue(table, [row])!;
}
