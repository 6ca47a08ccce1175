using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>The <c>[StateValue]</c>s of a property, which together are one sampler.</summary>
internal static class StateValueParser
{
    public static SamplerSpec? Parse(SamplerSite site)
    {
        if (StateParser.WorkflowOf(site) is not { States: var states })
        {
            return null;
        }

        var values = new SamplerSpec?[states.Names.Count];
        SamplerSpec? otherwise = null;
        foreach (AttributeData attribute in SynthAttributes.On(site.Property).Where(a => SynthAttributes.KindOf(a) == AttributeKind.StateValue))
        {
            SamplerSite here = site with { Attribute = attribute };
            if (!SynthAttributes.IsReadable(attribute) || ValueOf(here) is not { } value)
            {
                return null;
            }

            bool isForAll = attribute.ConstructorArguments.Length == 1;
            int? state = isForAll ? null : states.Find(attribute.ConstructorArguments[0], Culprit.Argument(attribute, 0));
            if (state is null && !isForAll)
            {
                return null;
            }

            ref SamplerSpec? place = ref otherwise;
            if (state is { } given)
            {
                place = ref values[given];
            }

            if (place is not null)
            {
                string of = state is { } twice ? $"a value for {states.Quoted([twice])}" : "a value for all other states";
                site.Context.Error(Rules.RepeatedInWorkflow, Culprit.Attribute(attribute), site.Name, of, "Remove one of the two.");
                return null;
            }

            place = value;
        }

        SamplerSpec?[] byState = [.. values.Select(v => v ?? otherwise)];
        if (byState.Contains(null) && !Nullability.Fits(site.Property))
        {
            int[] missing = [.. Enumerable.Range(0, byState.Length).Where(s => byState[s] is null)];
            string type = TypeNames.Short(site.Property.Type);
            return site.Fail(Rules.BadStateValue, Culprit.Name(site.Property), $"nothing gives its value in {states.Quoted(missing)}, and its type '{type}' has no null. Add '[StateValue({states.CodeOf(missing[0])}, …)]', or one without a state for all others, or declare it '{type}?'.");
        }

        return StateValueTable.Of(site, byState);
    }

    private static SamplerSpec? ValueOf(SamplerSite site)
    {
        int argument = site.Attribute.ConstructorArguments.Length - 1;
        return ConstantParser.Parse(site, argument, (value, advice) =>
            site.Fail(Rules.BadStateValue, Culprit.Argument(site.Attribute, argument), $"the value {NumberArgument.Show(value)} does not fit: {advice}"));
    }
}
