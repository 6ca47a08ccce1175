namespace CodeSynth.Kafka.Registry;

/// <summary>That a schema uses another one, which the registry has under a subject of its own.</summary>
/// <param name="Name">What the schema calls it: the path of an import in Protobuf, the full name of a type in Avro.</param>
/// <param name="Subject">The other's subject.</param>
/// <param name="Version">The other's version there.</param>
public sealed record SchemaReference(string Name, string Subject, int Version);
