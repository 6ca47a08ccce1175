using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Modeling;

namespace CodeSynth.Kafka.Tests.Registry;

/// <summary>Entities with schemas to register.</summary>
internal static class Schemas
{
    public const string Base = "syntax = \"proto3\";\npackage shop;\nmessage Currency { string code = 1; }\n";
    public const string Money = "syntax = \"proto3\";\npackage shop;\nimport \"base.proto\";\nmessage Money { int64 cents = 1; Currency currency = 2; }\n";
    public const string Order = """
        syntax = "proto3";
        package shop;
        import "google/protobuf/timestamp.proto";
        import "money.proto";
        message Other { string id = 1; }
        message Outer {
          message Order { string id = 1; Money total = 2; google.protobuf.Timestamp at = 3; }
        }
        """;

    private const string MoneyAvro = """{"type":"record","name":"Money","namespace":"shop","fields":[{"name":"cents","type":"long"}]}""";

    public static string AvroText(string topic, string? fullName = null, string type = "long") =>
        $$"""{"type":"record","name":"{{fullName ?? "shop." + topic}}","fields":[{"name":"id","type":"string"},{"name":"value","type":"{{type}}"}]}""";

    public static EntityDescriptor Avro(string topic, string? fullName = null, string type = "long") =>
        ReadingSynth.Describe(topic, 3, avro: new EntitySchema(WireFormat.Avro, topic + ".avsc", fullName ?? "shop." + topic, AvroText(topic, fullName, type)));

    public static EntityDescriptor AvroWithReference(string topic) => ReadingSynth.Describe(topic, 3, avro: new EntitySchema(
        WireFormat.Avro, topic + ".avsc", "shop." + topic, AvroText(topic, type: "shop.Money"))
    {
        Imports = [new SchemaImport("shop.Money", MoneyAvro)],
        SelfContainedText = AvroText(topic).Replace("\"long\"", MoneyAvro, StringComparison.Ordinal),
    });

    /// <summary>The message is the first within the second of its file.</summary>
    public static EntityDescriptor ProtobufWithImports(string topic) => ReadingSynth.Describe(topic, 3, protobuf: new EntitySchema(
        WireFormat.Protobuf, "order.proto", "shop.Outer.Order", Order)
    {
        Imports = [new SchemaImport("base.proto", Base), new SchemaImport("money.proto", Money) { Imports = ["base.proto"] }],
        MessageIndexes = [1, 0],
    });

    public static unsafe string Prefix(RowFrame frame)
    {
        byte[] bytes = new byte[RowFrame.MaxPrefixBytes];
        fixed (byte* p = bytes)
        {
            return Convert.ToHexString(bytes.AsSpan(0, (int)(frame.Prefix.Write(p) - p)));
        }
    }
}
