namespace CodeSynth.Generators.Model;

/// <summary>What an entity's Avro file depends on.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Schema">The schema that the file carries.</param>
/// <param name="Root">How a row is encoded.</param>
internal sealed record AvroFace(EntitySpec Entity, AvroFaceSchema Schema, AvroRecordForm Root);
