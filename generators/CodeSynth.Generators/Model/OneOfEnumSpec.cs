namespace CodeSynth.Generators.Model;

/// <summary>One of some members of an enumeration.</summary>
/// <param name="Shape">The enumeration.</param>
/// <param name="Members">The members, all of different values and names on the wire.</param>
/// <param name="Weights">A weight for each of them, or none when all are equally likely.</param>
internal sealed record OneOfEnumSpec(ValueShape Shape, EquatableArray<EnumMember> Members, EquatableArray<double> Weights) : SamplerSpec(Shape);
