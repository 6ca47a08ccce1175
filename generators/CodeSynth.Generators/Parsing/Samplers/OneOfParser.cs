using System.Collections.Immutable;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class OneOfParser
{
    public static SamplerSpec? Parse(SamplerSite site)
    {
        if (site.Type.Family != TypeFamily.Text)
        {
            return site.CannotFill("string");
        }

        TypedConstant argument = site.Attribute.ConstructorArguments[0];
        ImmutableArray<TypedConstant> choices = argument.Kind == TypedConstantKind.Array && !argument.IsNull ? argument.Values : [];
        if (choices.Length == 0)
        {
            return site.Fail(Rules.BadChoices, Culprit.Attribute(site.Attribute), "there are none. Give at least one text.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var values = new List<string>(choices.Length);
        for (int i = 0; i < choices.Length; i++)
        {
            Culprit culprit = Culprit.Argument(site.Attribute, i);
            if (choices[i].Value is not string value)
            {
                return site.Fail(Rules.BadChoices, culprit, "one of them is null. Remove it.");
            }

            if (!seen.Add(value))
            {
                return site.Fail(Rules.BadChoices, culprit, $"'{value}' stands there twice. Remove one of them.");
            }

            if (!TextRules.Require(site.Context, value, site.Name, culprit))
            {
                return null;
            }

            values.Add(value);
        }

        return new OneOfSpec(site.Type.Shape(ShapeKind.Text), values.ToEquatableArray());
    }
}
