using CodeSynth.Schemas.Json;

namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>Our own JSON reader: every mistake has its place and a sentence that helps.</summary>
public class JsonReaderTests
{
    [Theory]
    [InlineData("", "1:1 0 The file is empty")]
    [InlineData(" \n\t ", "2:3 0 The file is empty")]
    [InlineData("{\"a\": 1,}", "1:8 1 JSON has no comma before '}'")]
    [InlineData("[1,\n 2,\n]", "2:3 1 JSON has no comma before ']'")]
    [InlineData("{\"a\": 1 \"b\": 2}", "1:9 1 A comma is missing")]
    [InlineData("[{} {}]", "1:5 1 A comma is missing")]
    [InlineData("{\"a\" 1}", "1:6 1 '1' stands where a colon behind the name 'a' should be")]
    [InlineData("{\"a\": \"b}", "1:7 1 This string is never closed")]
    [InlineData("{\"a\": \"b,\n\"c\": 1}", "1:7 3 This string is not closed in its line")]
    [InlineData("{\"a\": 1", "1:1 1 This is never closed; '}' is missing")]
    [InlineData("[1, ", "1:5 0 The file ends here, but a value is missing")]
    [InlineData("{\"a\": 1, \"a\": 2}", "1:10 3 'a' is in this object twice")]
    [InlineData("{\"a\": 1, \"\\u0061\": 2}", "1:10 8 'a' is in this object twice")]
    [InlineData("{ // note\n}", "1:3 1 JSON has no comments")]
    [InlineData("{\"a\": /* note */ 1}", "1:7 1 JSON has no comments")]
    [InlineData("# note\n{}", "1:1 1 JSON has no comments")]
    [InlineData("{}\n// note", "2:1 1 JSON has no comments")]
    [InlineData("{'a': 1}", "1:2 1 JSON writes strings and names in double quotes")]
    [InlineData("{a: 1}", "1:2 1 'a' stands where a name in double quotes should be")]
    [InlineData("{\"a\": string}", "1:7 6 'string' stands where a value should be; strings and names stand in double quotes")]
    [InlineData("{\"a\": True}", "1:7 4 JSON writes it 'true'")]
    [InlineData("[nullx]", "1:2 5 'nullx' stands where a value")]
    [InlineData("{} {}", "1:4 1 The schema has ended before this")]
    [InlineData("[01]", "1:2 2 '01' is no JSON number")]
    [InlineData("[-]", "1:2 1 '-' is no JSON number")]
    [InlineData("[1.]", "1:2 2 '1.' is no JSON number")]
    [InlineData("[1.5.2]", "1:2 5 '1.5.2' is no JSON number")]
    [InlineData("[1e]", "1:2 2 '1e' is no JSON number")]
    [InlineData("[12abc]", "1:2 5 '12abc' is no JSON number")]
    [InlineData("[.5]", "1:2 1 '.' stands where a value")]
    [InlineData("[+5]", "1:2 1 '+' stands where a value")]
    [InlineData("[\u00A01]", "1:2 1 The character \\u00A0 stands where a value")]
    [InlineData("[\0]", "1:2 1 The character \\u0000 stands where a value")]
    [InlineData("[\"a\tb\"]", "1:4 1 A string holds no control character; write \\u0009")]
    [InlineData("[\"\\x\"]", "1:3 2 JSON has no such escape")]
    [InlineData("[\"\\u12\"]", "1:3 2 JSON has no such escape")]
    [InlineData("[\"\\u00 1\"]", "1:3 2 JSON has no such escape")]
    [InlineData("[\"\\", "1:3 1 JSON has no such escape")]
    [InlineData("[\"\\uD83D\"]", "1:2 8 This string holds one half of a surrogate pair")]
    [InlineData("[\"\\uDE00\\uD83D\"]", "1:2 14 This string holds one half")]
    [InlineData("]", "1:1 1 ']' stands where a value should be")]
    [InlineData("\r\n\r\n  x", "3:3 1 'x' stands where")]
    [InlineData("\r\r  x", "3:3 1 'x' stands where")]
    [InlineData("[\"\u2028\", x]", "2:4 1 'x' stands where")]
    public void Mistake_HasItsPlaceAndReason(string text, string expected)
    {
        Assert.Null(JsonReader.Read(text, TestContext.Current.CancellationToken, out SchemaFault? fault));

        string shown = $"{fault!.Position.Line + 1}:{fault.Position.Column + 1} {fault.Length} {fault.Message}";
        Assert.StartsWith(expected, shown, StringComparison.Ordinal);
        Assert.EndsWith(".", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFF null ", "null")]
    [InlineData(" { \"a\" : [ 1 , -0 , 0.50 , 1E+5 , true , false ] } ", "{\"a\":[1,-0,0.50,1E+5,true,false]}")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u0000\\uD83D\\uDE00\"", "\"\\\"\\\\/\\u0008\\u000c\\n\\r\\té\\u0000\uD83D\uDE00\"")]
    [InlineData("[[],{},[{}]]", "[[],{},[{}]]")]
    public void Value_Printed_IsItselfWithoutSpace(string text, string expected)
    {
        JsonNode? value = JsonReader.Read(text, TestContext.Current.CancellationToken, out SchemaFault? fault);

        Assert.Null(fault);
        Assert.Equal(expected, JsonPrinter.Print(value!));
    }

    [Fact]
    public void Surrogate_WithoutItsOtherHalf_IsAFault()
    {
        Assert.Null(JsonReader.Read("[\"\uD83D\"]", TestContext.Current.CancellationToken, out SchemaFault? fault));
        Assert.Contains("surrogate", fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_BeyondItsLimit_IsAFaultAndNoOverflow()
    {
        string deepest = new string('[', JsonReader.MaxDepth) + new string(']', JsonReader.MaxDepth);

        Assert.NotNull(JsonReader.Read(deepest, TestContext.Current.CancellationToken, out _));
        Assert.Null(JsonReader.Read(new string('[', 1_000_000), TestContext.Current.CancellationToken, out SchemaFault? fault));
        Assert.Equal(new SchemaPosition(0, JsonReader.MaxDepth), fault!.Position);
        Assert.Contains("levels deep", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_WhenCancelled_GivesUp() =>
        Assert.Throws<OperationCanceledException>(() => JsonReader.Read("[1]", new CancellationToken(canceled: true), out _));
}
