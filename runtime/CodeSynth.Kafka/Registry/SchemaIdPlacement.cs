namespace CodeSynth.Kafka.Registry;

/// <summary>How a message tells its reader the schema of its value.</summary>
public enum SchemaIdPlacement
{
    /// <summary>In front of the value, as every reader of a Schema Registry knows it: 0, then the schema's id.</summary>
    Prefix,

    /// <summary>In the header <c>__value_schema_id</c>, by the schema's GUID: the value is the bare record. For readers of Confluent Platform 8 and later.</summary>
    Header,
}
