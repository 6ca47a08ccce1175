using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>Constants of one property → a choice of them without weights.</summary>
internal static class ConstantChoice
{
    /// <summary>The choice, or null after a report.</summary>
    /// <param name="site">The property.</param>
    /// <param name="values">At least one <see cref="ConstantSpec"/> or <see cref="ConstantEnumSpec"/>, all different.</param>
    /// <param name="rule">What is broken when the digits of some do not go together.</param>
    public static SamplerSpec? Of(SamplerSite site, IReadOnlyList<SamplerSpec> values, DiagnosticDescriptor rule)
    {
        ValueShape shape = values[0].Shape;
        EquatableArray<double> weights = EquatableArray<double>.Empty;
        IEnumerable<ConstantSpec> constants = values.OfType<ConstantSpec>();
        return shape.Kind switch
        {
            ShapeKind.Enum => new OneOfEnumSpec(shape, values.OfType<ConstantEnumSpec>().Select(v => v.Member).ToEquatableArray(), weights),
            ShapeKind.Text => new OneOfSpec(shape, constants.Select(v => v.Text!).ToEquatableArray(), weights),
            ShapeKind.Scaled => Scaled(site, [.. constants], rule),
            ShapeKind.Real or ShapeKind.Single => new OneOfNumberSpec(shape, EquatableArray<long>.Empty, constants.Select(v => v.Real).ToEquatableArray(), weights),
            _ => new OneOfNumberSpec(shape, constants.Select(v => v.Number).ToEquatableArray(), EquatableArray<double>.Empty, weights),
        };
    }

    // All with as many digits after the point as the longest has.
    private static SamplerSpec? Scaled(SamplerSite site, ConstantSpec[] values, DiagnosticDescriptor rule)
    {
        int decimals = values.Max(v => v.Shape.Decimals);
        decimal[] numbers = [.. values.Select(v => v.Number / DecimalText.PowerOfTen(v.Shape.Decimals))];
        decimal unit = DecimalText.PowerOfTen(decimals);
        foreach (decimal number in numbers.Where(n => !NumberArgument.FitsScaled(n, decimals)))
        {
            return site.Fail(rule, Culprit.Name(site.Property), $"with {decimals} digits after the point, which another value has, {DecimalText.Format(number)} has more than 18 digits. Shorten one of them.");
        }

        return new OneOfNumberSpec(site.Type.Shape(ShapeKind.Scaled, decimals), numbers.Select(n => (long)(n * unit)).ToEquatableArray(), EquatableArray<double>.Empty, EquatableArray<double>.Empty);
    }
}
