using System.Numerics;

namespace CodeSynth.Generators.Model;

/// <summary>The least and the greatest number of a sampler, as integers of the last digit.</summary>
internal sealed record NumberRange(BigInteger Min, BigInteger Max)
{
    private static readonly BigInteger s_two = 2;

    /// <summary>The number that is farthest from 0.</summary>
    public BigInteger Magnitude => BigInteger.Max(BigInteger.Abs(Min), BigInteger.Abs(Max));

    /// <summary>What a sampler can give; null where it gives no integers and no integers of a last digit.</summary>
    public static NumberRange? Of(SamplerSpec sampler) => sampler switch
    {
        ItemsSpec items => Of(items.Item),
        CopySpec { Range: { } copied } => copied,
        UniformGridSpec uniform => new(uniform.Min, uniform.Max),
        UniformWideSpec uniform => new(uniform.Min, uniform.Max),
        OneOfNumberSpec { Numbers.Count: > 0 } choices => new(choices.Numbers.Min(), choices.Numbers.Max()),
        StateValueSpec { Shape.Kind: not ShapeKind.Boolean } value => Of(value.Values),
        CaseSpec { Shape.Kind: not ShapeKind.Boolean } value => Of(value.Values),
        ConstantSpec { Shape.Kind: ShapeKind.Integer or ShapeKind.Scaled } constant => new(constant.Number, constant.Number),
        _ => OfType(sampler.Shape.Kind == ShapeKind.Array ? sampler.Shape.Item! : sampler.Shape),
    };

    private static NumberRange? OfType(ValueShape shape) => shape.Kind switch
    {
        ShapeKind.Integer => shape.Type switch
        {
            "sbyte" => new(sbyte.MinValue, sbyte.MaxValue),
            "byte" => new(byte.MinValue, byte.MaxValue),
            "short" => new(short.MinValue, short.MaxValue),
            "ushort" => new(ushort.MinValue, ushort.MaxValue),
            "int" => new(int.MinValue, int.MaxValue),
            "uint" => new(uint.MinValue, uint.MaxValue),
            "ulong" or "nuint" or "global::System.UInt128" => new(0, long.MaxValue),
            _ => new(long.MinValue, long.MaxValue),
        },
        ShapeKind.Scaled => new(long.MinValue, long.MaxValue),
        ShapeKind.Wide => shape.Type switch
        {
            "ulong" or "nuint" => new(0, ulong.MaxValue),
            "decimal" => new(1 - BigInteger.Pow(s_two, 96), BigInteger.Pow(s_two, 96) - 1),
            _ => new(-BigInteger.Pow(s_two, 127), BigInteger.Pow(s_two, 127) - 1),
        },
        _ => null,
    };
}
