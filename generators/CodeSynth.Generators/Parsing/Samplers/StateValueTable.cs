using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>A constant for each state → the different ones among them, and which of them each state has.</summary>
internal static class StateValueTable
{
    /// <summary>The table, or null after a report.</summary>
    /// <param name="site">The property.</param>
    /// <param name="byState">A <see cref="ConstantSpec"/> or <see cref="ConstantEnumSpec"/> for each state; null where the property is null.</param>
    public static SamplerSpec? Of(SamplerSite site, IReadOnlyList<SamplerSpec?> byState)
    {
        List<SamplerSpec> distinct = [.. byState.Where(v => v is not null).Select(v => v!).Distinct()];
        return Choice(site, distinct) is { } values
            ? new StateValueSpec(values.Shape, values, byState.Select(v => v is null ? -1 : distinct.IndexOf(v)).ToEquatableArray())
            : null;
    }

    private static SamplerSpec? Choice(SamplerSite site, List<SamplerSpec> values)
    {
        ValueShape shape = values[0].Shape;
        EquatableArray<double> weights = EquatableArray<double>.Empty;
        IEnumerable<ConstantSpec> constants = values.OfType<ConstantSpec>();
        return shape.Kind switch
        {
            ShapeKind.Enum => new OneOfEnumSpec(shape, values.OfType<ConstantEnumSpec>().Select(v => v.Member).ToEquatableArray(), weights),
            ShapeKind.Text => new OneOfSpec(shape, constants.Select(v => v.Text!).ToEquatableArray(), weights),
            ShapeKind.Scaled => Scaled(site, [.. constants]),
            ShapeKind.Real or ShapeKind.Single => new OneOfNumberSpec(shape, EquatableArray<long>.Empty, constants.Select(v => v.Real).ToEquatableArray(), weights),
            _ => new OneOfNumberSpec(shape, constants.Select(v => v.Number).ToEquatableArray(), EquatableArray<double>.Empty, weights),
        };
    }

    // All with as many digits after the point as the longest has.
    private static SamplerSpec? Scaled(SamplerSite site, ConstantSpec[] values)
    {
        int decimals = values.Max(v => v.Shape.Decimals);
        decimal[] numbers = [.. values.Select(v => v.Number / DecimalText.PowerOfTen(v.Shape.Decimals))];
        decimal unit = DecimalText.PowerOfTen(decimals);
        foreach (decimal number in numbers.Where(n => !NumberArgument.FitsScaled(n, decimals)))
        {
            return site.Fail(Rules.BadStateValue, Culprit.Name(site.Property), $"with {decimals} digits after the point, which another value has, {DecimalText.Format(number)} has more than 18 digits. Shorten one of them.");
        }

        return new OneOfNumberSpec(site.Type.Shape(ShapeKind.Scaled, decimals), numbers.Select(n => (long)(n * unit)).ToEquatableArray(), EquatableArray<double>.Empty, EquatableArray<double>.Empty);
    }
}
