namespace CodeSynth.Generators.Model;

/// <summary>What an entity's Protobuf file depends on.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Schema">The schema that its messages are encoded by.</param>
/// <param name="Fields">The fields that are written, in the order of their numbers.</param>
internal sealed record ProtobufFace(EntitySpec Entity, ProtobufSchemaSpec Schema, EquatableArray<ProtobufFieldSpec> Fields);
