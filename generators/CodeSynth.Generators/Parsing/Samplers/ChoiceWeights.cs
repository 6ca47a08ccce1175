using System.Collections.Immutable;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;
using static System.FormattableString;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>The weights of choices.</summary>
internal static class ChoiceWeights
{
    private const string Name = "Weights";

    // An alias table keeps probabilities to this.
    private const double LeastShare = 1.0 / (1L << 32);

    /// <summary>A weight for each choice, none when all are equally likely, or null after a report.</summary>
    public static EquatableArray<double>? Read(SamplerSite site, int choices)
    {
        ImmutableArray<TypedConstant> given = SynthAttributes.NamedElements(site.Attribute, Name);
        if (given.Length == 0 && site.Attribute.NamedArguments.All(a => a.Key != Name || a.Value.IsNull))
        {
            return EquatableArray<double>.Empty;
        }

        if (given.Length != choices)
        {
            return Fail(site, Culprit.Named(site.Attribute, Name), Invariant($"there are {choices} choices and {given.Length} weights. Give one weight for each choice."));
        }

        double[] weights = [.. given.Select(w => w.Value as double? ?? double.NaN)];
        double total = weights.Sum();
        for (int i = 0; i < weights.Length; i++)
        {
            string? reason = !(weights[i] > 0) || double.IsInfinity(weights[i]) ? "a weight must be a number above 0. Leave a choice that is never made out."
                : double.IsInfinity(total) ? "the sum of the weights is too large for a double. Only their ratio counts: divide all of them."
                : weights[i] < total * LeastShare ? "it is less than 2^-32 of their sum and would never be drawn. Raise it or leave the choice out."
                : null;
            if (reason is not null)
            {
                return Fail(site, Culprit.Element(site.Attribute, Name, i), $"the weight {NumberText.RoundTrip(weights[i])} cannot be kept: {reason}");
            }
        }

        return weights.ToEquatableArray();
    }

    private static EquatableArray<double>? Fail(SamplerSite site, Culprit culprit, string reason)
    {
        site.Fail(Rules.BadChoices, culprit, reason);
        return null;
    }
}
