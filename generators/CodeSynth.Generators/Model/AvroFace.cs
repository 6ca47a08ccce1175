namespace CodeSynth.Generators.Model;

/// <summary>What an entity's Avro file depends on.</summary>
/// <param name="Entity">The entity.</param>
internal sealed record AvroFace(EntitySpec Entity);
