namespace CodeSynth.Kafka.Registry;

/// <summary>The language of a schema in a registry.</summary>
public enum SchemaKind
{
    /// <summary>Apache Avro; <c>AVRO</c> in the registry's words, and what is meant where it says nothing.</summary>
    Avro,

    /// <summary>Protocol Buffers, the text of a .proto file; <c>PROTOBUF</c>.</summary>
    Protobuf,

    /// <summary>JSON Schema; <c>JSON</c>.</summary>
    Json,
}
