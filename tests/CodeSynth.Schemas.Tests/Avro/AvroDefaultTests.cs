namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>Defaults are values of their types (Avro 1.12: of a union any branch).</summary>
public class AvroDefaultTests
{
    private const string Names = """{"name":"n","type":["null",{"type":"enum","name":"E","symbols":["A","B"]},{"type":"fixed","name":"F","size":2},{"type":"record","name":"R","fields":[{"name":"x","type":"int"},{"name":"y","type":"string","default":""}]}]},""";

    [Theory]
    [InlineData("\"null\"", "null")]
    [InlineData("\"boolean\"", "false")]
    [InlineData("\"int\"", "-2147483648")]
    [InlineData("\"long\"", "9223372036854775807")]
    [InlineData("\"float\"", "1e999")]
    [InlineData("\"double\"", "1")]
    [InlineData("\"bytes\"", "\"\\u0000ÿ\"")]
    [InlineData("\"string\"", "\"€\"")]
    [InlineData("\"E\"", "\"B\"")]
    [InlineData("\"F\"", "\"ab\"")]
    [InlineData("\"R\"", "{\"x\":1}")]
    [InlineData("\"R\"", "{\"x\":1,\"y\":\"z\",\"more\":0}")]
    [InlineData("[\"null\",\"R\"]", "{\"x\":1}")]
    [InlineData("[\"R\",\"null\"]", "null")]
    [InlineData("{\"type\":\"array\",\"items\":\"E\"}", "[\"A\",\"B\"]")]
    [InlineData("{\"type\":\"map\",\"values\":[\"int\",\"string\"]}", "{\"a\":1,\"b\":\"c\"}")]
    [InlineData("\"Elsewhere\"", "{\"any\":1}")]
    public void Default_OfItsType_IsSound(string type, string value) => Assert.Empty(AvroVectors.Faults(Field(type, value)));

    [Theory]
    [InlineData("\"null\"", "0", "0 is no null")]
    [InlineData("\"boolean\"", "\"true\"", "\"true\" is no boolean")]
    [InlineData("\"boolean\"", "null", "null is no boolean")]
    [InlineData("\"int\"", "2147483648", "2147483648 is no integer of 32 bits")]
    [InlineData("\"int\"", "1.0", "1.0 is no integer of 32 bits")]
    [InlineData("\"int\"", "1e2", "1e2 is no integer of 32 bits")]
    [InlineData("\"long\"", "9223372036854775808", "is no integer of 64 bits")]
    [InlineData("\"double\"", "\"NaN\"", "\"NaN\" is no number")]
    [InlineData("\"bytes\"", "\"€\"", "is no string of characters \\u0000 to \\u00FF")]
    [InlineData("\"string\"", "null", "null is no string")]
    [InlineData("\"E\"", "\"C\"", "\"C\" is no symbol of 'E'")]
    [InlineData("\"F\"", "\"abc\"", "the default of 'F' is a string of 2 characters")]
    [InlineData("\"R\"", "{}", "the field 'x' of 'R' is missing and has no default of its own")]
    [InlineData("\"R\"", "{\"x\":\"1\"}", "\"1\" is no integer")]
    [InlineData("\"R\"", "[]", "the default of a record is an object; this is an array")]
    [InlineData("[\"E\",\"R\"]", "null", "null is a value of no branch of the union; add \"null\" to it")]
    [InlineData("[\"null\",\"string\"]", "1", "1 is a value of no branch of the union")]
    [InlineData("{\"type\":\"array\",\"items\":\"int\"}", "[1,\"2\"]", "\"2\" is no integer")]
    [InlineData("{\"type\":\"array\",\"items\":\"int\"}", "{}", "the default of an array is an array; this is an object")]
    [InlineData("{\"type\":\"map\",\"values\":\"int\"}", "{\"a\":null}", "null is no integer")]
    [InlineData("{\"type\":\"map\",\"values\":\"int\"}", "[]", "the default of a map is an object; this is an array")]
    public void Default_OfAnotherType_IsAFault(string type, string value, string reason)
    {
        string fault = Assert.Single(AvroVectors.Faults(Field(type, value)));

        Assert.Contains($"The default of 'f' does not fit: ", fault, StringComparison.Ordinal);
        Assert.Contains(reason, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Default_DeepInside_HasTheSquiggleThere() =>
        AvroFaultTests.AssertFault("""{"type":"record","name":"S","fields":[{"name":"f","type":{"type":"array","items":"int"},"default":[1,"two"]}]}""", "1:102 5 The default of 'f'");

    [Fact]
    public void Default_OfATypeThatContainsItself_IsChecked() =>
        Assert.Empty(AvroVectors.Faults("""{"type":"record","name":"L","fields":[{"name":"next","type":["null","L"],"default":{"next":{"next":null}}}]}"""));

    /// <summary>Two records in unions of each other: every level of the default could be either, and none is.</summary>
    [Fact]
    public void Default_ThatCouldBeManyThings_IsCheckedInGoodTime()
    {
        string value = string.Concat(Enumerable.Repeat("{\"f\":", 200)) + "1" + new string('}', 200);

        string fault = Assert.Single(AvroVectors.Faults($$"""{"type":"record","name":"A","fields":[{"name":"f","type":["A",{"type":"record","name":"B","fields":[{"name":"f","type":["A","B"]}]}],"default":{{value}}}]}"""));

        Assert.Contains("no branch of the union", fault, StringComparison.Ordinal);
    }

    private static string Field(string type, string value) => $$"""{"type":"record","name":"Outer","fields":[{{Names}}{"name":"f","type":{{type}},"default":{{value}}}]}""";
}
