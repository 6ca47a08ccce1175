using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Binding;

/// <summary>What came of holding an entity against a schema, or of deriving one.</summary>
/// <typeparam name="TFace">What is emitted from it.</typeparam>
/// <param name="Face">What to emit; null when there are faults that leave nothing to emit.</param>
/// <param name="Names">What the schema calls the properties; empty when it was derived.</param>
/// <param name="Faults">Where they differ.</param>
internal sealed record Bound<TFace>(TFace? Face, EquatableArray<BoundName> Names, EquatableArray<BindingFault> Faults)
    where TFace : class;
