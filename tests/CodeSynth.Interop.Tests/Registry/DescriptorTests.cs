using CodeSynth.Embedded;
using CodeSynth.Embedded.Registry.Descriptors;
using CodeSynth.Testing;

namespace CodeSynth.Interop.Tests.Registry;

/// <summary>Descriptors, which some serializers register in the place of a .proto file's text.</summary>
public class DescriptorTests
{
    private const string Proto3 = """
        syntax = "proto3";
        package shop.v1;
        import public "proto2.proto";
        import "google/protobuf/timestamp.proto";
        option csharp_namespace = "Shop.V1";
        message Order {
          reserved 3, 10 to 12, 50 to max;
          reserved "old", "older";
          string id = 1;
          optional int64 amount = 2;
          oneof by { string card = 4; Money cash = 5; }
          map<string, Line> lines = 6;
          map<int32, Status> history = 7;
          repeated sint32 packed = 8;
          repeated sint32 unpacked = 9 [packed = false];
          google.protobuf.Timestamp placed = 13;
          repeated old.Item items = 14;
          string renamed = 15 [json_name = "other"];
          message Line { double d = 1; float f = 2; int32 i = 3; int64 l = 4; uint32 u = 5; uint64 ul = 6; sint64 sl = 7; fixed32 x = 8; fixed64 xl = 9; sfixed32 s = 10; sfixed64 sx = 11; bool b = 12; bytes y = 13; Line next = 14; }
          enum Status { option allow_alias = true; reserved -5 to -2, 9; reserved "LOST"; NEW = 0; FRESH = 0; PAID = 1; BACK = -1; }
        }
        message Money { int64 cents = 1; }
        enum Tier { NONE = 0; }
        """;

    private const string Proto2 = """
        syntax = "proto2";
        package old;
        message Item {
          required string name = 1 [default = "a \"b\"\n\303\251"];
          optional bytes raw = 2 [default = "\001\"\377"];
          optional double price = 3 [default = -inf];
          optional Kind kind = 4 [default = B];
          optional bool sold = 5 [default = true];
          optional sint64 low = 6 [default = -9223372036854775808];
          repeated int32 counts = 7 [packed = true];
          extensions 100 to 199;
          enum Kind { A = 1; B = 2; }
        }
        """;

    /// <summary>What we make of a descriptor is compiled by protoc to that very descriptor.</summary>
    [Fact]
    public async Task ToText_OfProtocsDescriptor_IsCompiledToTheSameAgain()
    {
        using var folder = new TemporaryFolder();
        folder.Write("proto2.proto", Proto2);
        folder.Write("proto3.proto", Proto3);
        if (await DescriptorsAsync(folder) is not { } descriptors)
        {
            return;
        }

        using var again = new TemporaryFolder();
        again.Write("proto2.proto", FileDescriptor.ToText(descriptors["proto2.proto"]));
        again.Write("proto3.proto", FileDescriptor.ToText(descriptors["proto3.proto"]));
        Dictionary<string, byte[]> compiled = (await DescriptorsAsync(again))!;

        Assert.Equal(descriptors["proto2.proto"], compiled["proto2.proto"]);
        Assert.Equal(descriptors["proto3.proto"], compiled["proto3.proto"]);
    }

    [Fact]
    public async Task Python_ProtobufSerializer_RegistersDescriptorsThatAreKeptAsText()
    {
        await using EmbeddedSchemaRegistry registry = EmbeddedSchemaRegistry.Start();
        using var folder = new TemporaryFolder();
        folder.Write("money.proto", "syntax = \"proto3\"; package shop; message Money { int64 cents = 1; }");
        folder.Write("order.proto", """
            syntax = "proto3"; package shop; import "money.proto"; import "google/protobuf/timestamp.proto";
            message Order { string id = 1; Money total = 2; google.protobuf.Timestamp placed = 3; }
            """);

        if (await ForeignReaders.Python("registry_protobuf.py", [registry.Endpoint.ToString(), folder.Path]) is { } said)
        {
            Assert.Equal(
                [
                    "0000000003" + "00" + "0a074f524445525f31" + "120308fa01" + "1a020807", // id, message index, fields 1 to 3
                    """{"id": "ORDER_1", "total": {"cents": "250"}, "placed": "1970-01-01T00:00:07Z"}""",
                    "True",
                    "['google/protobuf/timestamp.proto', 'money.proto', 'orders-value']",
                    "[{'name': 'money.proto', 'subject': 'money.proto', 'version': 1}, {'name': 'google/protobuf/timestamp.proto', 'subject': 'google/protobuf/timestamp.proto', 'version': 1}]",
                    "syntax = \"proto3\";",
                    "package shop;",
                    "import \"money.proto\";",
                    "import \"google/protobuf/timestamp.proto\";",
                    "message Order {",
                    "  string id = 1;",
                    "  .shop.Money total = 2;",
                    "  .google.protobuf.Timestamp placed = 3;",
                    "}",
                ],
                said.Lines);
        }
    }

    /// <summary>The descriptors of all files of a folder, by the files' names; null without protoc.</summary>
    private static async Task<Dictionary<string, byte[]>?> DescriptorsAsync(TemporaryFolder folder)
    {
        string set = folder.PathOf("all.set");
        if (await ForeignReaders.Protoc(["--proto_path", folder.Path, "--descriptor_set_out", set, "proto2.proto", "proto3.proto"]) is null)
        {
            return null;
        }

        var files = new WireMessage(await File.ReadAllBytesAsync(set, TestContext.Current.CancellationToken));
        return files.Blocks(1).ToDictionary(b => new WireMessage(b).Text(1), b => b.ToArray());
    }
}
