namespace CodeSynth.Generators.Model;

/// <summary>The same value in every row; the shape says which of the three holds it.</summary>
/// <param name="Shape">What the value is.</param>
/// <param name="Text">The value of a text, else null.</param>
/// <param name="Number">The value of an integer or scaled number; 1 for true, 0 for false.</param>
/// <param name="Real">The value of a floating-point number; never a negative zero, which would equal a positive one.</param>
internal sealed record ConstantSpec(ValueShape Shape, string? Text, long Number, double Real) : SamplerSpec(Shape);
