namespace CodeSynth.Generators.Model;

/// <summary>A value for each state.</summary>
/// <param name="Shape">That of the values.</param>
/// <param name="Values">The different values, as a choice of the property's type: a <see cref="OneOfSpec"/>, <see cref="OneOfNumberSpec"/> or <see cref="OneOfEnumSpec"/> without weights; of truth values a <see cref="OneOfNumberSpec"/> of 1 and 0.</param>
/// <param name="ByState">For each state the place of its value among them; -1 where the property is null.</param>
internal sealed record StateValueSpec(ValueShape Shape, SamplerSpec Values, EquatableArray<int> ByState) : SamplerSpec(Shape)
{
    /// <summary>Whether it is null in some state.</summary>
    public bool MayBeNull => ByState.Any(v => v < 0);
}
