using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Avro;

/// <summary>An .avsc file that was read.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Schema">What it declares; null when it has a fault.</param>
/// <param name="Faults">Its mistakes.</param>
internal sealed record AvroFile(string Path, string Text, AvroSchema? Schema, EquatableArray<SchemaFault> Faults)
{
    /// <summary>What readers will ignore although its author cannot have meant that; the schema is sound all the same.</summary>
    public EquatableArray<SchemaFault> Warnings { get; init; }
}
