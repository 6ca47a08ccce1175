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
            if (WhyNot(weights[i], total, "choice") is { } reason)
            {
                return Fail(site, Culprit.Element(site.Attribute, Name, i), $"the weight {NumberText.RoundTrip(weights[i])} cannot be kept: {reason}");
            }
        }

        return weights.ToEquatableArray();
    }

    /// <summary>Why nothing is drawn with a weight, or null.</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="total">The sum of it and those that it is drawn against.</param>
    /// <param name="what">What has it, as a message says.</param>
    public static string? WhyNot(double weight, double total, string what) =>
        !(weight > 0) || double.IsInfinity(weight) ? $"a weight must be a number above 0. Leave out a {what} that is never drawn."
        : double.IsInfinity(total) ? "the sum of the weights is too large for a double. Only their ratio counts: divide all of them."
        : weight < total * LeastShare ? $"it is less than 2^-32 of their sum and would never be drawn. Raise it or leave the {what} out."
        : null;

    private static EquatableArray<double>? Fail(SamplerSite site, Culprit culprit, string reason)
    {
        site.Fail(Rules.BadChoices, culprit, reason);
        return null;
    }
}
