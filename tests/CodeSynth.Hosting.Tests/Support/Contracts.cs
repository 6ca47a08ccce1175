using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Modeling;

namespace CodeSynth.Hosting.Tests.Support;

/// <summary>A model with a contract in Avro and none in Protobuf.</summary>
internal static class Contracts
{
    public const string Fields = """{"name":"id","type":"string"},{"name":"value","type":"long"}""";

    public static SynthModel Readings { get; } = With(Fields);

    /// <param name="fields">The fields that the schema declares; rows are written by <see cref="Fields"/> all the same.</param>
    public static SynthModel With(string fields) => new(ReadingSynth.Describe("readings", 100, avro: new EntitySchema(
        WireFormat.Avro, "reading.avsc", "plant.Reading", $$"""{"type":"record","name":"Reading","namespace":"plant","fields":[{{fields}}]}""")));
}
