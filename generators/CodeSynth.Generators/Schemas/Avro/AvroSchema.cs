using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Avro;

/// <summary>The schema that a file declares.</summary>
/// <param name="Root">Its type: mostly a record, at times a union or a reference.</param>
/// <param name="Named">Every named type that the file itself defines, in the order of their definitions.</param>
internal sealed record AvroSchema(AvroType Root, EquatableArray<AvroNamed> Named)
{
    /// <summary>The named types that the file uses and does not define; another file must.</summary>
    public EquatableArray<AvroReference> Unresolved { get; init; }
}
