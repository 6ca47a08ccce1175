using CodeSynth.Embedded.Registry;

namespace CodeSynth.Kafka.Tests.Registry.Server;

/// <summary>Descriptors that are none; whole ones are held against protoc in CodeSynth.Interop.Tests.</summary>
public class FileDescriptorTests
{
    /// <summary>name "m.proto" (1), message M (4) with int32 a = 1 (2), syntax "proto3" (12).</summary>
    private static readonly byte[] s_file = [10, 7, .. "m.proto"u8, 34, 12, 10, 1, (byte)'M', 18, 7, 10, 1, (byte)'a', 24, 1, 40, 5, 98, 6, .. "proto3"u8];

    [Fact]
    public void Read_DescriptorInBase64_IsItsText() =>
        Assert.Equal("syntax = \"proto3\";\n\nmessage M {\n  int32 a = 1;\n}\n", Read(s_file));

    [Theory]
    [InlineData(new byte[] { 98, 4, 101, 100, 105, 116 }, "the syntax 'edit' is not supported")]
    [InlineData(new byte[] { 34 }, "it ends within a field")]
    [InlineData(new byte[] { 34, 9, 1 }, "it ends within a field")]
    [InlineData(new byte[] { 11 }, "field 1 has the wire type 3")]
    [InlineData(new byte[] { 8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1 }, "a number has more than ten bytes")]
    [InlineData(new byte[] { 34, 4, 18, 2, 40, 10 }, "'' is a group, which is not supported")]
    [InlineData(new byte[] { 34, 4, 18, 2, 40, 19 }, "'' has a type that is not known")]
    [InlineData(new byte[] { 34, 6, 18, 4, 40, 5, 72, 1 }, "a field is of a oneof that is not there")]
    [InlineData(new byte[] { 34, 6, 26, 4, 58, 2, 56, 1 }, "the entry of a map is malformed")]
    public void Read_BytesThatAreNoDescriptor_SaysWhy(byte[] bytes, string reason)
    {
        RegistryException refusal = Assert.Throws<RegistryException>(() => Read(bytes));

        Assert.Equal((42201, $"Invalid schema of type PROTOBUF, details: It is Base64, but no FileDescriptorProto that can be read: {reason}."), (refusal.Code, refusal.Message));
    }

    [Fact]
    public void Read_MessagesNestedWithoutEnd_AreRefused()
    {
        byte[] nested = [];
        for (int level = 0; level < 100; level++)
        {
            nested = [(byte)(level == 99 ? 34 : 26), .. Varint(nested.Length), .. nested];
        }

        Assert.EndsWith(": its messages are nested too deeply.", Assert.Throws<RegistryException>(() => Read(nested)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EveryMutationOfADescriptor_IsASchemaOrRefused()
    {
        for (int place = 0; place < s_file.Length; place++)
        {
            for (int value = 0; value < 256; value++)
            {
                byte[] mutant = [.. s_file];
                mutant[place] = (byte)value;
                try
                {
                    Assert.StartsWith("syntax = ", Read(mutant), StringComparison.Ordinal);
                }
                catch (RegistryException refusal)
                {
                    Assert.Equal(42201, refusal.Code);
                }
            }
        }
    }

    private static byte[] Varint(int value) => value < 0x80 ? [(byte)value] : [(byte)(value | 0x80), .. Varint(value >> 7)];

    private static string Read(byte[] descriptor) => new ProtobufLanguage().Read(new SchemaSource(Convert.ToBase64String(descriptor), []), normalize: false);
}
