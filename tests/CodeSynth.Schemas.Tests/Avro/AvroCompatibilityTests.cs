using System.Text.Json;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>Which schema reads which, and why not.</summary>
public class AvroCompatibilityTests
{
    /// <summary>Every pair of some fifty schemas; compatibility.py says how the verdicts came about.</summary>
    [Fact]
    public void Verdict_OfEachPair_IsThatOfAnotherImplementation()
    {
        JsonElement table = JsonDocument.Parse(AvroVectors.ReadText("compatibility.json")).RootElement;
        string[] schemas = [.. table.GetProperty("schemas").EnumerateArray().Select(s => s.GetString()!)];
        string[] verdicts = [.. table.GetProperty("verdicts").EnumerateArray().Select(s => s.GetString()!)];

        var different = new List<string>();
        for (int reader = 0; reader < schemas.Length; reader++)
        {
            for (int writer = 0; writer < schemas.Length; writer++)
            {
                if (Check(schemas[reader], schemas[writer]).Count == 0 != (verdicts[reader][writer] == 'y'))
                {
                    different.Add($"{schemas[reader]} reads {schemas[writer]}: {verdicts[reader][writer]}");
                }
            }
        }

        Assert.Empty(different);
        Assert.True(schemas.Length > 50);
    }

    [Theory]
    [InlineData("\"int\"", "\"string\"", "/: the reader's int does not take the writer's string.")]
    [InlineData("\"int\"", "[\"int\",\"long\"]", "/: the reader's int does not take the writer's long.")]
    [InlineData("[\"null\",\"int\"]", "\"string\"", "/: no branch of the reader's union takes the writer's string.")]
    [InlineData("{\"type\":\"array\",\"items\":\"int\"}", "{\"type\":\"array\",\"items\":\"long\"}", "/items: the reader's int does not take the writer's long.")]
    [InlineData("{\"type\":\"map\",\"values\":\"int\"}", "{\"type\":\"map\",\"values\":\"null\"}", "/values: the reader's int does not take the writer's null.")]
    [InlineData("{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"A\"]}", "{\"type\":\"enum\",\"name\":\"n.E\",\"symbols\":[\"B\",\"A\",\"C\"]}", "/symbols: the reader's enum 'E' has no default, and does not know the writer's B, C.")]
    [InlineData("{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"A\"]}", "{\"type\":\"enum\",\"name\":\"F\",\"symbols\":[\"A\"]}", "/name: the reader's enum 'E' is not the writer's enum 'F', nor is that an alias of it.")]
    [InlineData("{\"type\":\"fixed\",\"name\":\"F\",\"size\":4}", "{\"type\":\"fixed\",\"name\":\"F\",\"size\":5}", "/size: the reader's 'F' has 4 bytes, the writer's has 5.")]
    [InlineData("{\"type\":\"fixed\",\"name\":\"F\",\"size\":4}", "\"bytes\"", "/: the reader's fixed 'F' does not take the writer's bytes.")]
    [InlineData("{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":9,\"scale\":2}", "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":9,\"scale\":3}", "/: the reader's decimal has precision 9 and scale 2, the writer's has 9 and 3.")]
    public void Reason_IsAtItsPlaceInTheReader(string reader, string writer, string reason) => Assert.Equal([reason], Check(reader, writer));

    [Fact]
    public void Reasons_OfARecord_AreAllTold()
    {
        const string reader = """
            {"type":"record","name":"Order","fields":[{"name":"id","type":"string"},{"name":"amount","type":"int"},{"name":"currency","type":"string"},
             {"name":"items","type":{"type":"array","items":{"type":"record","name":"Item","fields":[{"name":"sku","type":["null","int"]}]}}},
             {"name":"note","type":"string","default":""},{"name":"first","type":["null","Item"]}]}
            """;
        const string writer = """
            {"type":"record","name":"Order","fields":[{"name":"id","type":"bytes"},{"name":"amount","type":"long"},{"name":"gone","type":"int"},
             {"name":"items","type":{"type":"array","items":{"type":"record","name":"Item","fields":[{"name":"sku","type":["null","string"]}]}}},{"name":"first","type":"Item"}]}
            """;

        Assert.Equal(
            [
                "/fields/1/type: the reader's int does not take the writer's long.",
                "/fields/2: the reader's field 'currency' has no default, and the writer's 'Order' does not have the field.",
                "/fields/3/type/items/fields/0/type: no branch of the reader's union takes the writer's string.",
            ],
            Check(reader, writer));
    }

    [Fact]
    public void Reason_InTheBranchThatWasMeant_IsToldThere() => Assert.Equal(
        ["/1/fields/0/type: the reader's int does not take the writer's string."],
        Check("""["null",{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}]""", """{"type":"record","name":"R","fields":[{"name":"a","type":"string"}]}"""));

    /// <summary>Two records of each other's: whether B is readable follows from A, which fails only behind it.</summary>
    [Fact]
    public void Records_ThatContainEachOther_FailTogether()
    {
        string of(string last) => $$"""{"type":"record","name":"A","fields":[{"name":"b","type":["null",{"type":"record","name":"B","fields":[{"name":"a","type":["null","A"]}]}]},{"name":"x","type":"{{last}}"}]}""";
        string listOf(string last) => $$"""["null",{{of(last)}},{"type":"array","items":"B"}]""";

        Assert.Empty(Check(listOf("long"), listOf("int")));
        Assert.Equal(["/1/fields/1/type: the reader's int does not take the writer's long."], Check(listOf("int"), listOf("long")));
    }

    [Fact]
    public void References_AreSchemasToo()
    {
        const string order = """{"type":"record","name":"s.Order","fields":[{"name":"to","type":"Address"}]}""";
        const string address = """{"type":"record","name":"s.Address","fields":[{"name":"land","type":"Country"}]}""";
        const string country = """{"type":"enum","name":"s.Country","symbols":["DE"]}""";
        const string more = """{"type":"enum","name":"s.Country","symbols":["DE","FR"]}""";

        Assert.Empty(AvroCompatibility.Check(order, order, [address, more], [country, address]));
        Assert.Equal(
            ["/fields/0/type/fields/0/type/symbols: the reader's enum 's.Country' has no default, and does not know the writer's FR."],
            AvroCompatibility.Check(order, order, [address, country], [address, more]));
    }

    [Theory]
    [InlineData("{", new string[0], "the schema, line 1, column 2: ")]
    [InlineData("\n\"a.B\"", new string[0], "the schema, line 2, column 1: No schema of the project defines 'a.B'")]
    [InlineData("\"a.B\"", new[] { "\"int\"", "{\"type\":\"record\"}" }, "reference 2, line 1, column 1: ")]
    public void Text_ThatIsNoSchema_IsRefusedWithItsPlace(string text, string[] references, string message)
    {
        Assert.StartsWith(message, Assert.Throws<SchemaTextException>(() => AvroCompatibility.Check(text, "\"int\"", references, [])).Message, StringComparison.Ordinal);
        Assert.StartsWith(message, Assert.Throws<SchemaTextException>(() => AvroCompatibility.Check("\"int\"", text, [], references)).Message, StringComparison.Ordinal);
    }

    /// <summary>Each record holds the one of the next text, so that they are nested as deep as there are texts.</summary>
    [Fact]
    public void Records_NestedTooDeep_AreRefused()
    {
        string[] chain(int length) => [.. Enumerable.Range(0, length - 1).Select(i => $$"""{"type":"record","name":"R{{i}}","fields":[{"name":"f","type":"R{{i + 1}}"}]}"""), $$"""{"type":"enum","name":"R{{length - 1}}","symbols":["A"]}"""];
        IReadOnlyList<string> check(string[] texts) => AvroCompatibility.Check("\"R0\"", "\"R0\"", texts, texts);

        Assert.Empty(check(chain(AvroResolution.MaxDepth)));
        Assert.Contains("nested more than", Assert.Throws<SchemaTextException>(() => check(chain(AvroResolution.MaxDepth + 1))).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Check(string reader, string writer) => AvroCompatibility.Check(reader, writer, [], []);
}
