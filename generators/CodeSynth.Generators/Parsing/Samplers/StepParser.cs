using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using static System.FormattableString;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class StepParser
{
    public static SamplerSpec? Parse(SamplerSite site)
    {
        if (StateParser.WorkflowOf(site) is not { } workflow)
        {
            return null;
        }

        if (site.Type.Family != TypeFamily.Integer)
        {
            return site.CannotFill("the integer types");
        }

        long first = SynthAttributes.Named(site.Attribute, "Start") as int? ?? 1;
        long last = first + workflow.MostSteps - 1;
        return first < site.Type.Min || last > site.Type.Max
            ? site.Fail(Rules.BadStateValue, Culprit.Named(site.Attribute, "Start"), Invariant($"steps from {first} to {last} leave the range of '{TypeNames.Short(site.Filled)}', which is {site.Type.Min} to {site.Type.Max}. Change Start, or the property's type."))
            : new StepSpec(site.Type.Shape(ShapeKind.Integer), first);
    }
}
