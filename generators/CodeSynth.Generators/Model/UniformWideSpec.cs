using System.Numerics;

namespace CodeSynth.Generators.Model;

/// <summary>An integer, or a scaled number as an integer, between two bounds that are included and of which 64 bits do not hold one.</summary>
internal sealed record UniformWideSpec(ValueShape Shape, BigInteger Min, BigInteger Max) : SamplerSpec(Shape);
