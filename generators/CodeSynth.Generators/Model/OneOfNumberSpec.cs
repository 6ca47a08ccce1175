namespace CodeSynth.Generators.Model;

/// <summary>One of the given numbers; the shape says which of the two lists holds them.</summary>
/// <param name="Shape">An integer, a scaled or a floating-point number.</param>
/// <param name="Numbers">Integers, or scaled numbers as integers of their last digit; all different.</param>
/// <param name="Reals">Floating-point numbers, all different; none is a negative zero, which would equal a positive one.</param>
/// <param name="Weights">A weight for each of them, or none when all are equally likely.</param>
internal sealed record OneOfNumberSpec(ValueShape Shape, EquatableArray<long> Numbers, EquatableArray<double> Reals, EquatableArray<double> Weights) : SamplerSpec(Shape);
