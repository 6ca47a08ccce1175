using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Importing;

/// <summary>An entity made of a schema, with the types that it needs.</summary>
/// <param name="Binding">The attribute that binds it, as it stands between brackets: <c>AvroSchema("payment.avsc")</c>.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Types">The other types, in the order of their first use.</param>
internal sealed record ImportedModel(string Binding, ImportedRecord Entity, EquatableArray<ImportedType> Types);
