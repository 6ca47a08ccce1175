namespace CodeSynth.Generators.Model;

/// <summary>An object of fields that have samplers of their own; its shape names its type.</summary>
internal sealed record ObjectSpec(ValueShape Shape, EquatableArray<FieldSpec> Fields) : SamplerSpec(Shape);
