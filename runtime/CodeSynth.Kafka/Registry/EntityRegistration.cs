using CodeSynth.Modeling;

namespace CodeSynth.Kafka.Registry;

/// <summary>What a registry knows of the schema that an entity's rows are encoded by.</summary>
/// <param name="Entity">The entity's name.</param>
/// <param name="Topic">The topic of its rows.</param>
/// <param name="Schema">The subject, version and ids.</param>
/// <param name="Fingerprint">
/// 16 hexadecimal digits that are the same for schemas of the same meaning: of Avro CRC-64-AVRO of the Parsing Canonical Form, of Protobuf the first of
/// the SHA-256 of the file in its normal form.
/// </param>
/// <param name="Frame">What stands before each value, or in a header beside it.</param>
public sealed record EntityRegistration(string Entity, string Topic, RegisteredSchema Schema, string Fingerprint, RowFrame Frame);
