namespace CodeSynth.Generators.Model;

/// <summary>What an entity's Protobuf file depends on.</summary>
/// <param name="Entity">The entity.</param>
internal sealed record ProtobufFace(EntitySpec Entity);
