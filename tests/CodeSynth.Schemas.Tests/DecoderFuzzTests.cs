using CodeSynth.Avro;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Protobuf;
using CodeSynth.Schemas.Tests.Avro;
using CodeSynth.Schemas.Tests.Protobuf;
using CodeSynth.Schemas.Tests.Records;
using CodeSynth.Schemas.Tests.Records.Emitted;
using CodeSynth.Testing;

namespace CodeSynth.Schemas.Tests;

/// <summary>Values that anybody may have sent, damaged: each reader makes a value of them or refuses them in its own words.</summary>
public class DecoderFuzzTests
{
    private const string Everything =
        """
        {"type":"record","name":"R","fields":[{"name":"s","type":"string"},{"name":"b","type":"bytes"},{"name":"n","type":["null","long",{"type":"map","values":"double"}]},
        {"name":"a","type":{"type":"array","items":{"type":"array","items":"null"}}},{"name":"e","type":{"type":"enum","name":"E","symbols":["A","B"]}},
        {"name":"f","type":{"type":"fixed","name":"F","size":3}},{"name":"d","type":{"type":"bytes","logicalType":"decimal","precision":9,"scale":2}},
        {"name":"big","type":{"type":"bytes","logicalType":"big-decimal"}},{"name":"t","type":{"type":"long","logicalType":"timestamp-micros"}},{"name":"next","type":["null","R"]}]}
        """;

    private static readonly byte[] s_leaf = [4, 0xC3, 0xA9, 4, 1, 2, 2, 14, 2, 4, 0, 0, 0, 2, 1, 2, 3, 4, 4, 0xD2, 6, 2, 0x7B, 4, 2, 0];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void AvroDatum_Damaged_IsJsonOrRefused(uint seed)
    {
        AvroDatumReader reader = AvroDatumReader.Of(Everything, []);
        byte[] whole = [.. s_leaf[..^1], 2, .. s_leaf];
        new Fuzz([s_leaf, whole]) { BytesPerByte = 20_000 }.Holds(seed, datum => Takes<AvroDatumException>(() => reader.ReadJson(datum)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void AvroContainer_Damaged_GivesRowsOrAFault(uint seed) =>
        new Fuzz(AvroContainerReaderTests.Whole, "\"null\"", "\"int\"", "deflate", "avro.codec", "Obj\u0001")
            .Holds(seed, file => Takes<AvroContainerException, SchemaTextException>(() => new AvroContainerReader(new MemoryStream(file)).ReadJson().Count()));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TypedRecord_Damaged_IsARecordOrRefused(uint seed)
    {
        new Fuzz(TypedRecordTests.Whole).Holds(seed, datum => Takes<AvroDataException>(() => Event.Decode(datum)));
        new Fuzz([new Place { City = "Köln", Within = new Place { City = "" } }.Encode()]) { Rounds = 1_000 }.Holds(seed, datum => Takes<AvroDataException>(() => Place.Decode(datum)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ProtobufMessage_Damaged_IsJsonOrRefused(uint seed)
    {
        ProtobufMessageReader reader = ProtobufMessageReaderTests.Reader();
        byte[] whole = new WireBytes().Raw([10, 2, 0xC3, 0xA9, 17, 0, 0, 0, 0, 0, 0, 0x29, 0x40, 24, 0xFF, 1, 32, 3, 42, 3, 1, 2, 3, 48, 1, 58, 4, 8, 1, 16, 2, 64, 0, 82, 4, 8, 3, 18, 0, 90, 4, 10, 0, 16, 1, 98, 1, 0xFF]).ToArray();
        byte[] nested = [.. whole, 106, (byte)whole.Length, .. whole];
        new Fuzz([whole, nested]).Holds(seed, message => Takes<ProtobufMessageException>(() => reader.ReadJson(message, out _)));
    }

    private static bool Takes<TRefusal>(Action read)
        where TRefusal : Exception => Takes<TRefusal, TRefusal>(read);

    private static bool Takes<TRefusal, TOther>(Action read)
        where TRefusal : Exception
        where TOther : Exception
    {
        try
        {
            read();
            return true;
        }
        catch (Exception refusal) when (refusal is TRefusal or TOther)
        {
            return false;
        }
    }
}
