using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Workflows;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary><c>[State]</c> and <c>[PreviousState]</c>.</summary>
internal static class StateParser
{
    public static SamplerSpec? Parse(SamplerSite site)
    {
        if (WorkflowOf(site) is not { States: var states })
        {
            return null;
        }

        bool isMember = SymbolEqualityComparer.Default.Equals(site.Filled, states.Enumeration);
        if (site.Type.Family != TypeFamily.Text && !isMember)
        {
            return site.CannotFill(states.Enumeration is { } type ? $"string and the states' own '{TypeNames.Short(type)}'" : "string, because the states are texts");
        }

        bool isPrevious = SynthAttributes.KindOf(site.Attribute) == AttributeKind.PreviousState;
        if (isPrevious && !Nullability.Fits(site.Property))
        {
            string name = TypeNames.Short(site.Property.Type);
            return site.Fail(Rules.BadStateValue, Culprit.Name(site.Property), $"the first event of an instance leaves no state, but its type '{name}' has no null. Declare it '{name}?'.");
        }

        return isMember
            ? new StateSpec(EnumMembers.Shape(site, states.AllMembers), states.Names.ToEquatableArray(), states.Members.ToEquatableArray(), isPrevious)
            : new StateSpec(site.Type.Shape(ShapeKind.Text), states.Names.ToEquatableArray(), [], isPrevious);
    }

    /// <summary>The workflow that a property depends on, its states all known; null after a report.</summary>
    public static WorkflowReading? WorkflowOf(SamplerSite site)
    {
        if (site.Context.Workflow is null)
        {
            string reason = $"'{site.Name}' carries [{SynthAttributes.KindOf(site.Attribute)}], which depends on the state, and there is no [Workflow]. Add it, or remove this.";
            site.Context.Error(Rules.BadWorkflow, Culprit.Attribute(site.Attribute), site.Scope.Entity.Name, reason);
        }
        else if (!site.Context.Workflow.States.IsSound)
        {
            site.Context.FailSilently(); // the states' own mistake is reported
            return null;
        }

        return site.Context.Workflow;
    }
}
