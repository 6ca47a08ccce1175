using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Modeling;

namespace CodeSynth.Hosting.Tests.Support;

/// <summary>Models with contracts.</summary>
internal static class Contracts
{
    private static readonly EntitySchema s_avro = new(
        WireFormat.Avro, "reading.avsc", "plant.Reading", """{"type":"record","name":"Reading","namespace":"plant","fields":[{"name":"id","type":"string"},{"name":"value","type":"long"}]}""");

    /// <summary>In Avro, and in Protobuf as the second message of its file.</summary>
    public static SynthModel Readings { get; } = With("sint64");

    /// <summary>In Avro alone.</summary>
    public static SynthModel AvroOnly { get; } = new(ReadingSynth.Describe("readings", 100, avro: s_avro));

    /// <param name="type">The type that the Protobuf schema declares for the value; rows are written as before all the same.</param>
    public static SynthModel With(string type) => new(ReadingSynth.Describe("readings", 100, avro: s_avro, protobuf: new EntitySchema(
        WireFormat.Protobuf, "reading.proto", "plant.Reading", $$"""
        syntax = "proto3";
        package plant;
        message Other { string id = 1; }
        message Reading { string id = 1; {{type}} value = 2; }
        """)
    {
        MessageIndexes = [1],
    }));
}
