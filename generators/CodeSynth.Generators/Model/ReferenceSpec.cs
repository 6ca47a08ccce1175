namespace CodeSynth.Generators.Model;

/// <summary>The key of a row of another entity, or of an earlier row of the same.</summary>
/// <param name="Shape">What that key is.</param>
/// <param name="Target">The other entity.</param>
/// <param name="Mode">How its row is picked.</param>
internal sealed record ReferenceSpec(ValueShape Shape, LinkTarget Target, ReferenceModeSpec Mode) : SamplerSpec(Shape);
