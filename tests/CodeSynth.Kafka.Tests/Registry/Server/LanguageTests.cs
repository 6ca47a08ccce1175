using CodeSynth.Embedded.Registry;

namespace CodeSynth.Kafka.Tests.Registry.Server;

/// <summary>What the languages take, keep and refuse.</summary>
public class LanguageTests
{
    private static readonly ReferencedText s_money = new("money.proto", "syntax = \"proto3\"; package shop; message Money { int64 cents = 1; }");

    [Theory]
    [InlineData("AVRO", "{\n \"type\": \"int\",\n \"doc\": \"1 \\u0041\" }", "{\"type\":\"int\",\"doc\":\"1 A\"}")]
    [InlineData("JSON", " { \"b\" : [1.50, null], \"a\" : {} } ", "{\"b\":[1.50,null],\"a\":{}}")]
    [InlineData("PROTOBUF", "syntax = 'proto3'; // as it is\n\n", "syntax = 'proto3'; // as it is\n\n")]
    public void Read_Text_IsKept(string type, string text, string kept) => Assert.Equal(kept, Read(type, text, normalize: false));

    [Theory]
    [InlineData("AVRO", "{\"name\":\"a.R\",\"fields\":[{\"type\":{\"type\":\"string\"},\"default\":\"x\",\"name\":\"f\"}],\"type\":\"record\"}", "{\"type\":\"record\",\"name\":\"R\",\"namespace\":\"a\",\"fields\":[{\"name\":\"f\",\"type\":\"string\",\"default\":\"x\"}]}")]
    [InlineData("JSON", "{\"b\":[{\"d\":1,\"c\":2}],\"a\":{}}", "{\"a\":{},\"b\":[{\"c\":2,\"d\":1}]}")]
    [InlineData("PROTOBUF", "syntax='proto3';message M{int32 a=1;}", "syntax = \"proto3\";\n\nmessage M {\n  int32 a = 1;\n}\n")]
    public void Read_TextToNormalize_IsOneSpelling(string type, string text, string kept)
    {
        Assert.Equal(kept, Read(type, text, normalize: true));
        Assert.Equal(kept, Read(type, kept, normalize: true));
    }

    [Theory]
    [InlineData("AVRO", "{\"type\":\n \"strin\"}", "Line 2, column 2: There is no type 'strin', neither in the schema nor in its references.")]
    [InlineData("AVRO", "{\"type\":\"fixed\",\"name\":\"F\"}", "Line 1, column 1: \"size\" is missing here.")]
    [InlineData("JSON", "{\"a\":\n}", "Line 2, column 1: ")]
    [InlineData("PROTOBUF", "syntax = \"proto3\";\nmessage M { int32 a = ; }", "Line 2, column 23: ")]
    [InlineData("PROTOBUF", "syntax = \"proto3\";\nimport \"other.proto\";", "Line 2, column 8: 'other.proto' is none of the schema's references; register it, and refer to it by this name.")]
    [InlineData("PROTOBUF", "syntax = \"proto3\";\nmessage M { Money a = 1; }", "Line 2, column 13: ")]
    public void Read_Mistake_SaysLineAndReason(string type, string text, string details)
    {
        RegistryException refusal = Assert.Throws<RegistryException>(() => Read(type, text, normalize: false));

        Assert.Equal(42201, refusal.Code);
        Assert.StartsWith($"Invalid schema of type {type}, details: {details}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AvroTypeOfAReference_IsFoundAndStaysAName()
    {
        var money = new ReferencedText("shop.Money", "{\"type\":\"fixed\",\"name\":\"Money\",\"namespace\":\"shop\",\"size\":8}");

        Assert.Equal("{\"type\":\"array\",\"items\":\"shop.Money\"}", Read("AVRO", "{\"items\":\"shop.Money\",\"type\":\"array\"}", normalize: true, money));
    }

    [Fact]
    public void Read_ProtobufImports_AreReferencesAndGooglesOwn()
    {
        const string text = "syntax = \"proto3\"; import \"money.proto\"; import \"google/protobuf/timestamp.proto\"; message M { shop.Money a = 1; google.protobuf.Timestamp t = 2; }";

        Assert.Equal(text, Read("PROTOBUF", text, normalize: false, s_money));
    }

    [Fact]
    public void Read_ProtobufReferenceWithinAReference_IsFound()
    {
        var order = new ReferencedText("shop/order.proto", "syntax = \"proto3\"; package shop; import \"money.proto\"; message Order { Money total = 1; }");
        const string text = "syntax = \"proto3\"; import \"shop/order.proto\"; message M { shop.Order order = 1; }";

        Assert.Equal(text, Read("PROTOBUF", text, normalize: false, s_money, order));
    }

    [Fact]
    public void Read_ProtobufReferencesWhosePathsEndAlike_AreToldApart()
    {
        var other = new ReferencedText("old/money.proto", "syntax = \"proto3\"; package old; message Money { string text = 1; }");
        const string text = "syntax = \"proto3\"; import \"old/money.proto\"; import \"money.proto\"; message M { old.Money a = 1; shop.Money b = 2; }";

        Assert.Equal(text, Read("PROTOBUF", text, normalize: false, other, s_money));
    }

    private static string Read(string type, string text, bool normalize, params ReferencedText[] references) =>
        SchemaLanguages.All.Single(l => l.Type == type).Read(new SchemaSource(text, references), normalize);
}
