using CodeSynth.Schemas.Avro;

namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>Mistakes of schemas: under each the right characters, with a sentence that helps.</summary>
public class AvroFaultTests
{
    [Theory]
    [InlineData("3", "1:1 1 A schema is a name, an object or an array of branches; this is a number.")]
    [InlineData("null", "1:1 4 A schema is a name, an object or an array of branches; this is null.")]
    [InlineData("{}", "1:1 1 A \"type\" is missing here")]
    [InlineData("""{"protocol":"P","types":[]}""", "1:1 1 This is a protocol")]
    [InlineData("""{"type":{"type":"int"}}""", "1:9 1 The \"type\" of a schema is a name; write what stands here in the place of the object around it.")]
    [InlineData("""{"type":["null","int"]}""", "1:9 1 The \"type\" of a schema is a name; write")]
    [InlineData("""{"type":1}""", "1:9 1 The \"type\" of a schema is a name; this is a number.")]
    [InlineData("\"a-b\"", "1:1 5 'a-b' is no name of a type")]
    [InlineData("\"\"", "1:1 2 '' is no name of a type")]
    [InlineData("\"a..b\"", "1:1 6 'a..b' is no name of a type")]
    [InlineData("\".b\"", "1:1 4 '.b' is no name of a type")]
    [InlineData("\"b.\"", "1:1 4 'b.' is no name of a type")]
    [InlineData("\"ä\"", "1:1 3 'ä' is no name of a type")]
    [InlineData("\"array\"", "1:1 7 'array' says too little on its own; write {\"type\": \"array\", \"items\": …}.")]
    [InlineData("\"union\"", "1:1 7 'union' says too little on its own; write its branches as an array.")]
    [InlineData("""{"type":"union"}""", "1:9 7 'union' says too little")]
    public void Schema_OfTheWrongShape_IsAFault(string text, string expected) => AssertFault(text, expected);

    [Theory]
    [InlineData("""{"type":"record","fields":[]}""", "1:1 1 \"name\" is missing here.")]
    [InlineData("""{"type":"record","name":1,"fields":[]}""", "1:25 1 \"name\" is a string; this is a number.")]
    [InlineData("""{"type":"record","name":"1a","fields":[]}""", "1:25 4 '1a' is no name; names have letters")]
    [InlineData("""{"type":"record","name":"a b","fields":[]}""", "1:25 5 'a b' is no name")]
    [InlineData("""{"type":"record","name":"R","namespace":"a-b","fields":[]}""", "1:41 5 'a-b' is no namespace")]
    [InlineData("""{"type":"record","name":"R","namespace":null,"fields":[]}""", "1:41 4 \"namespace\" is a string; this is null.")]
    [InlineData("""{"type":"record","name":"long","fields":[]}""", "1:25 6 'long' is a type of Avro's own")]
    [InlineData("""{"type":"fixed","name":"a.string","size":1}""", "1:24 10 'string' is a type of Avro's own")]
    [InlineData("""{"type":"record","name":"R"}""", "1:1 1 \"fields\" is missing here.")]
    [InlineData("""{"type":"record","name":"R","fields":{}}""", "1:38 1 The fields of a record are an array of objects; this is an object.")]
    [InlineData("""{"type":"record","name":"R","fields":["f"]}""", "1:39 3 A field is an object with \"name\" and \"type\"; this is a string.")]
    [InlineData("""{"type":"record","name":"R","doc":1,"fields":[]}""", "1:35 1 \"doc\" is a string; this is a number.")]
    [InlineData("""{"type":"record","name":"R","aliases":"S","fields":[]}""", "1:39 3 Aliases are an array of strings; this is a string.")]
    [InlineData("""{"type":"record","name":"R","aliases":[1],"fields":[]}""", "1:40 1 Aliases are strings; this is a number.")]
    [InlineData("""{"type":"enum","name":"E"}""", "1:1 1 \"symbols\" is missing here.")]
    [InlineData("""{"type":"enum","name":"E","symbols":"A"}""", "1:37 3 The symbols of an enum are an array of strings")]
    [InlineData("""{"type":"enum","name":"E","symbols":["A-B"]}""", "1:38 5 'A-B' is no symbol")]
    [InlineData("""{"type":"enum","name":"E","symbols":["A","B","A"]}""", "1:46 3 'A' is among the symbols twice.")]
    [InlineData("""{"type":"enum","name":"E","symbols":["A"],"default":"B"}""", "1:53 3 The default 'B' is not among the symbols.")]
    [InlineData("""{"type":"enum","name":"E","symbols":["A"],"default":null}""", "1:53 4 \"default\" is a string; this is null.")]
    [InlineData("""{"type":"fixed","name":"F"}""", "1:1 1 \"size\" is missing here.")]
    [InlineData("""{"type":"fixed","name":"F","size":"4"}""", "1:35 3 The size of a fixed is a whole number")]
    [InlineData("""{"type":"fixed","name":"F","size":-1}""", "1:35 2 The size of a fixed")]
    [InlineData("""{"type":"fixed","name":"F","size":4.0}""", "1:35 3 The size of a fixed")]
    [InlineData("""{"type":"fixed","name":"F","size":2147483648}""", "1:35 10 The size of a fixed")]
    [InlineData("""{"type":"array"}""", "1:1 1 \"items\" is missing here.")]
    [InlineData("""{"type":"map"}""", "1:1 1 \"values\" is missing here.")]
    public void Definition_ThatIsIncompleteOrWrong_IsAFault(string text, string expected) => AssertFault(text, expected);

    [Theory]
    [InlineData("""{"type":"long"}""", "1:39 1 \"name\" is missing here.")]
    [InlineData("""{"name":"f"}""", "1:39 1 \"type\" is missing here.")]
    [InlineData("""{"name":"f-g","type":"long"}""", "1:47 5 'f-g' is no name of a field")]
    [InlineData("""{"name":"a.b","type":"long"}""", "1:47 5 'a.b' is no name of a field")]
    [InlineData("""{"name":"f","type":"long","order":"up"}""", "1:73 4 'up' is no order")]
    [InlineData("""{"name":"f","type":"array","items":"int"}""", "1:58 7 The type of a field stands in braces of its own: \"type\": {\"type\": \"array\", \"items\": …}.")]
    [InlineData("""{"name":"f","type":"enum","symbols":["A"]}""", "1:58 6 The type of a field stands in braces of its own")]
    [InlineData("""{"name":"f","type":"long"},{"name":"f","type":"int"}""", "1:74 3 'f' is the name or an alias of the field in line 1, too")]
    [InlineData("""{"name":"f","type":"long"},{"name":"g","type":"int","aliases":["f"]}""", "1:74 3 'f' is the name or an alias")]
    [InlineData("""{"name":"f","type":"long","aliases":["g"]},{"name":"g","type":"int"}""", "1:90 3 'g' is the name or an alias")]
    public void Field_ThatIsWrong_IsAFault(string fields, string expected) => AssertFault($$"""{"type":"record","name":"R","fields":[{{fields}}]}""", expected);

    [Theory]
    [InlineData("""["int",["null"]]""", "1:8 1 A union holds no union")]
    [InlineData("""["int",{"type":"int","logicalType":"date"}]""", "1:8 1 The union has 'int' twice")]
    [InlineData("""[{"type":"array","items":"int"},{"type":"array","items":"long"}]""", "1:33 1 The union has 'array' twice")]
    [InlineData("""[{"type":"map","values":"int"},{"type":"map","values":"long"}]""", "1:32 1 The union has 'map' twice")]
    [InlineData("""[{"type":"enum","name":"E","symbols":[]},"E"]""", "1:42 3 The union has 'E' twice")]
    [InlineData("""["a.B","a.B"]""", "1:8 5 The union has 'a.B' twice")]
    public void Union_ThatReadersCouldNotTell_IsAFault(string text, string expected) => AssertFault(text, expected);

    [Theory]
    [InlineData("""[{"type":"enum","name":"E","symbols":[]},{"type":"fixed","name":"E","size":1}]""", "1:65 3 'E' is defined in line 1 already")]
    [InlineData("""[{"type":"array","items":"a.E"},{"type":"enum","name":"a.E","symbols":[]}]""", "1:26 5 'a.E' is used here before its definition in line 1")]
    [InlineData("""[{"type":"enum","name":"E","aliases":["F"],"symbols":[]},{"type":"fixed","name":"F","size":1}]""", "1:2 1 The alias 'F' of 'E' is a name of 'F', too")]
    [InlineData("""[{"type":"enum","name":"E","aliases":["G"],"symbols":[]},{"type":"fixed","name":"F","aliases":["G"],"size":1}]""", "1:58 1 The alias 'G' of 'F' is a name of 'E', too")]
    public void Name_ThatIsThereTwiceOrTooEarly_IsAFault(string text, string expected) => AssertFault(text, expected);

    [Fact]
    public void Faults_OfOneFile_AreAllTold()
    {
        IReadOnlyList<string> faults = AvroVectors.Faults(
            """
            {"type": "record", "name": "R", "fields": [
              {"name": "a", "type": {"type": "enum", "name": "E", "symbols": ["X", "X"]}, "default": "Y"},
              {"name": "b-c", "type": "long"},
              {"name": "d", "type": ["null", ["int"]], "order": "up"},
              {"name": "e", "type": "int", "default": "zero"}]}
            """);

        Assert.Equal(["2:72 3", "3:12 5", "4:34 1", "4:53 4", "5:43 6"], faults.Select(f => string.Join(' ', f.Split(' ')[..2])));
    }

    [Fact]
    public void Alias_ThatIsNoName_IsAllowed() =>
        Assert.Equal(["n.was-bad", "x.y"], ((AvroRecord)AvroVectors.Sound("""{"type":"record","name":"n.R","aliases":["was-bad","x.y"],"fields":[{"name":"f","type":"int","aliases":["f","1"]}]}""").Root).Aliases);

    internal static void AssertFault(string text, string expected)
    {
        string fault = Assert.Single(AvroVectors.Faults(text));
        Assert.StartsWith(expected, fault, StringComparison.Ordinal);
        Assert.EndsWith(".", fault, StringComparison.Ordinal);
    }
}
