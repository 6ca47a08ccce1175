using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary><c>[NullRate]</c>, which stands beside a sampler of any kind.</summary>
internal static class NullRateParser
{
    /// <summary>How likely a property is null; null when it never is of itself, or after a report.</summary>
    public static double? Parse(ParseContext context, PropertyScope scope, IPropertySymbol property)
    {
        if (SynthAttributes.Find(property, AttributeKind.NullRate) is not { } attribute)
        {
            return null;
        }

        if (!SynthAttributes.IsReadable(attribute) || attribute.ConstructorArguments[0].Value is not double rate)
        {
            context.FailSilently(); // the compiler says what is wrong
            return null;
        }

        if (SynthAttributes.On(property).FirstOrDefault(a => SynthAttributes.DependsOnState(SynthAttributes.KindOf(a))) is { } state)
        {
            string advice = SynthAttributes.KindOf(state) == AttributeKind.StateValue ? "Leave out the states in which it is null, and this attribute." : "Remove this attribute.";
            context.Error(Rules.BadNullRate, Culprit.Attribute(attribute), scope.Display(property), $"[{SynthAttributes.KindOf(state)}] says in which events it has which value. {advice}");
            return null;
        }

        if (!Nullability.Fits(property))
        {
            string type = TypeNames.Short(property.Type);
            context.Error(Rules.BadNullRate, Culprit.Attribute(attribute), scope.Display(property), $"its type '{type}' has no null. Declare it '{type}?'.");
            return null;
        }

        if (!(rate is >= 0 and <= 1))
        {
            context.Error(Rules.BadNullRate, Culprit.Argument(attribute, 0), scope.Display(property), $"{NumberText.RoundTrip(rate)} is no probability. Give a number from 0 to 1.");
            return null;
        }

        return rate + 0.0; // a negative zero would equal a positive one
    }
}
