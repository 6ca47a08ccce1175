using System.Collections.Immutable;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class OneOfParser
{
    public static SamplerSpec? Parse(SamplerSite site)
    {
        TypedConstant argument = site.Attribute.ConstructorArguments[0];
        ImmutableArray<TypedConstant> choices = argument.Kind == TypedConstantKind.Array && !argument.IsNull ? argument.Values : [];
        switch (site.Type.Family)
        {
            case TypeFamily.Enum:
                return EnumChoices.Parse(site, choices);
            case not (TypeFamily.Text or TypeFamily.Integer or TypeFamily.Decimal or TypeFamily.Double or TypeFamily.Single):
                return site.CannotFill("string, enumerations, the integer types, double, float and decimal");
        }

        if (choices.Length == 0)
        {
            return site.Fail(Rules.BadChoices, Culprit.Attribute(site.Attribute), "there are none. Give at least one.");
        }

        return site.Type.Family == TypeFamily.Text ? Texts(site, choices) : NumberChoices.Parse(site, choices);
    }

    /// <summary>Reports a choice that cannot be one.</summary>
    public static SamplerSpec? Fail(SamplerSite site, int choice, string reason) => site.Fail(Rules.BadChoices, Culprit.Argument(site.Attribute, choice), reason);

    private static SamplerSpec? Texts(SamplerSite site, ImmutableArray<TypedConstant> choices)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var values = new List<string>(choices.Length);
        for (int i = 0; i < choices.Length; i++)
        {
            if (choices[i].IsNull)
            {
                return Fail(site, i, "one of them is null. Remove it.");
            }

            if (choices[i].Kind != TypedConstantKind.Primitive || choices[i].Value is not string value)
            {
                return Fail(site, i, "one of them is not a text. Put it in quotes.");
            }

            if (!seen.Add(value))
            {
                return Fail(site, i, $"'{value}' stands there twice. Remove one of them.");
            }

            if (!TextRules.Require(site.Context, value, site.Name, Culprit.Argument(site.Attribute, i)))
            {
                return null;
            }

            values.Add(value);
        }

        return ChoiceWeights.Read(site, values.Count) is { } weights ? new OneOfSpec(site.Type.Shape(ShapeKind.Text), values.ToEquatableArray(), weights) : null;
    }
}
