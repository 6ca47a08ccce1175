namespace CodeSynth.MasterData.Tests.Reading;

/// <summary>An object a line.</summary>
public class JsonLinesTests
{
    private static readonly MasterColumn s_city = new("Address.City", MasterColumnType.Text, "address", "city");
    private static readonly MasterColumn s_price = new("Price", MasterColumnType.Decimal, "price") { Decimals = 2, IsNullable = true };

    [Fact]
    public void Lines_NestedObjects_FillNestedProperties()
    {
        MasterTable table = Tables.Json(
            "\uFEFF{\"id\":\"a\",\"address\":{\"zip\":[1,{}],\"City\":\"Ulm\"},\"price\":12.5,\"more\":{}}\r\n\n  {\"PRICE\":\"7\",\"Id\":\"b\",\"address\":{\"city\":\"\"}}",
            Tables.Key,
            s_city,
            s_price);

        Assert.Equal(2, table.Count);
        Assert.Equal("Ulm", table.Texts("Address.City").Text(0));
        Assert.Equal(1250, table.Values<long>("Price").At(0));
        Assert.Equal(string.Empty, table.Texts("Address.City").Text(1));
        Assert.Equal("b", table.KeyOf(1));
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"address\":{\"city\":\"x\"},\"price\":null}")]
    [InlineData("{\"id\":\"a\",\"address\":{\"city\":\"x\"}}")]
    public void Line_WithoutANullableValue_HasNone(string json) =>
        Assert.True(Tables.Json(json, Tables.Key, s_city, s_price).Values<long>("Price").IsNull(0));

    [Theory]
    [InlineData("[1]", "t.jsonl line 3: this is no JSON object. A line holds one.")]
    [InlineData("{\"id\":\"a\"", "t.jsonl line 3: this is no JSON at byte 10. A line holds one object.")]
    [InlineData("{\"id\":\"a\",\"address\":{\"city\":\"x\"}} {}", "t.jsonl line 3: this is no JSON at byte 35. A line holds one object.")]
    [InlineData("{\"id\":\"a\"}", "t.jsonl line 3, column 'address.city': has no value, and Address.City has no null. Give it one, or declare the property with a '?'.")]
    [InlineData("{\"id\":7,\"address\":{\"city\":\"x\"}}", "t.jsonl line 3: 'id' is a number, and Id takes a text.")]
    [InlineData("{\"id\":\"a\",\"address\":\"Ulm\"}", "t.jsonl line 3: 'address' is no object.")]
    [InlineData("{\"id\":\"a\",\"address\":{\"city\":\"x\"},\"price\":[]}", "t.jsonl line 3: 'price' is an array, and Price takes one value.")]
    [InlineData("{\"id\":\"a\",\"ID\":\"b\",\"address\":{\"city\":\"x\"}}", "t.jsonl line 3: 'id' and 'ID' are both Id.")]
    [InlineData("{\"id\":\"a\",\"id\":\"b\"}", "t.jsonl line 3: 'id' stands there twice.")]
    [InlineData("{\"id\":\"\\ud800\",\"address\":{\"city\":\"x\"}}", "t.jsonl line 3: a text of it is no valid UTF-8 or UTF-16.")]
    [InlineData("{\"id\":\"a\",\"address\":{\"city\":\"x\"},\"price\":1.234}", "t.jsonl line 3, column 'price': '1.234' is no number with at most 2 digits after the point. [FromColumn(Decimals = …)] takes more.")]
    public void Line_WithAMistake_NamesFileLineAndProperty(string json, string expected) =>
        Assert.Equal(expected, Tables.Mistake(() => Tables.Json("{\"id\":\"z\",\"address\":{\"city\":\"x\"}}\n\n" + json + "\n", Tables.Key, s_city, s_price)));

    [Fact]
    public void Property_NamedLikeAnotherInTheFile_IsNotMistakenForIt()
    {
        var key = new MasterColumn("Code", MasterColumnType.Text, "id") { IsKey = true, HasOwnName = true };
        var id = new MasterColumn("Id", MasterColumnType.Text, "number") { HasOwnName = true };

        Assert.Equal("a", Tables.Json("{\"id\":\"a\",\"number\":\"7\"}", key, id).KeyOf(0));
        Assert.Equal("7", Tables.Json("{\"id\":\"a\",\"number\":\"7\"}", key, id).Texts("Id").Text(0));
    }
}
