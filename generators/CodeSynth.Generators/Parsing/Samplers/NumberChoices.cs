using System.Collections.Immutable;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>Numbers to choose from.</summary>
internal static class NumberChoices
{
    public static SamplerSpec? Parse(SamplerSite site, ImmutableArray<TypedConstant> choices)
    {
        bool isReal = site.Type.Family is TypeFamily.Double or TypeFamily.Single;
        var exact = new List<decimal>();
        var reals = new List<double>();
        for (int i = 0; i < choices.Length; i++)
        {
            object? value = choices[i].Kind == TypedConstantKind.Primitive ? choices[i].Value : null;
            decimal number = 0;
            double real = 0;
            string? misfit = isReal ? NumberArgument.ReadReal(site.Type, value, out real) : NumberArgument.ReadExact(site.Type, value, out number);
            if (misfit is not null)
            {
                return OneOfParser.Fail(site, i, $"the choice {NumberArgument.Show(value)} does not fit: {misfit}");
            }

            if (isReal ? reals.Contains(real) : exact.Contains(number))
            {
                return OneOfParser.Fail(site, i, $"'{NumberArgument.Show(value)}' stands there twice. Remove one of them.");
            }

            reals.Add(real);
            exact.Add(number);
        }

        if (ChoiceWeights.Read(site, choices.Length) is not { } weights)
        {
            return null;
        }

        if (isReal)
        {
            ShapeKind kind = site.Type.Family == TypeFamily.Single ? ShapeKind.Single : ShapeKind.Real;
            return new OneOfNumberSpec(site.Type.Shape(kind), EquatableArray<long>.Empty, reals.ToEquatableArray(), weights);
        }

        return site.Type.Family == TypeFamily.Integer
            ? new OneOfNumberSpec(site.Type.Shape(ShapeKind.Integer), exact.Select(n => (long)n).ToEquatableArray(), EquatableArray<double>.Empty, weights)
            : Scaled(site, exact, weights);
    }

    // All with as many digits after the point as the longest has.
    private static SamplerSpec? Scaled(SamplerSite site, List<decimal> numbers, EquatableArray<double> weights)
    {
        int decimals = numbers.Max(NumberArgument.DecimalsOf);
        int misfit = numbers.FindIndex(n => !NumberArgument.FitsScaled(n, decimals));
        if (misfit >= 0)
        {
            return OneOfParser.Fail(site, misfit, $"with {decimals} digits after the point, which another choice has, {DecimalText.Format(numbers[misfit])} has more than 18 digits. Shorten one of them.");
        }

        decimal unit = DecimalText.PowerOfTen(decimals);
        return new OneOfNumberSpec(site.Type.Shape(ShapeKind.Scaled, decimals), numbers.Select(n => (long)(n * unit)).ToEquatableArray(), EquatableArray<double>.Empty, weights);
    }
}
