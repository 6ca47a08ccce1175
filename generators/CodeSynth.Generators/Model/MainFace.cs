namespace CodeSynth.Generators.Model;

/// <summary>What an entity's main file depends on.</summary>
/// <param name="Entity">The entity; its fields have their names from the schema that it is bound to.</param>
/// <param name="HasAvro">Whether there is an Avro file beside it.</param>
/// <param name="HasProtobuf">Whether there is a Protobuf file beside it.</param>
internal sealed record MainFace(EntitySpec Entity, bool HasAvro, bool HasProtobuf);
