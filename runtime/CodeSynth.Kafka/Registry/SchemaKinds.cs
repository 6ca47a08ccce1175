namespace CodeSynth.Kafka.Registry;

/// <summary>The languages of schemas by the names that the REST API has for them.</summary>
internal static class SchemaKinds
{
    public static string NameOf(SchemaKind kind) => kind switch
    {
        SchemaKind.Avro => "AVRO",
        SchemaKind.Protobuf => "PROTOBUF",
        SchemaKind.Json => "JSON",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Null for a name that we do not know; a registry that says nothing means Avro.</summary>
    public static SchemaKind? Parse(string? name) => name switch
    {
        null or "AVRO" => SchemaKind.Avro,
        "PROTOBUF" => SchemaKind.Protobuf,
        "JSON" => SchemaKind.Json,
        _ => null,
    };
}
