namespace CodeSynth.Generators.Model;

/// <summary>The same member of an enumeration in every row.</summary>
internal sealed record ConstantEnumSpec(ValueShape Shape, EnumMember Member) : SamplerSpec(Shape);
