using System.Collections.Immutable;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary><c>[Workflow]</c> and the attributes beside it → the states and the ways through them.</summary>
internal static class WorkflowParser
{
    private static readonly string[] s_ofTransitions = ["Initial", "MaxSteps"];

    /// <summary>What could be read; null where the entity has no workflow.</summary>
    public static WorkflowReading? Parse(ParseContext context)
    {
        INamedTypeSymbol type = context.Entity;
        if (SynthAttributes.Find(type, AttributeKind.Workflow) is not { } attribute)
        {
            return HasStrayPart(context) ? new WorkflowReading(StateTable.Unknown(context), null) : null;
        }

        var site = new WorkflowSite(context, attribute, new StateTable(context));
        ImmutableArray<AttributeData> paths = SynthAttributes.All(type, AttributeKind.Path);
        ImmutableArray<AttributeData> transitions = SynthAttributes.All(type, AttributeKind.Transition);
        WorkflowSpec? ways = null;
        if (!site.IsReadable(attribute) || !IsOfOneKind(site, paths, transitions))
        {
            site.States.GiveUp();
        }
        else
        {
            ways = paths.IsEmpty ? TransitionParser.Parse(site, transitions) : PathParser.Parse(site, paths);
        }

        if (site.States.IsSound)
        {
            UnusedMembers.Warn(site);
        }

        EquatableArray<DelaySpec>? delays = DelayParser.Parse(site, SynthAttributes.All(type, AttributeKind.Delay), ways);
        return new WorkflowReading(site.States, ways is null || delays is not { } read ? null : ways with { Delays = read });
    }

    /// <summary>Reports a workflow on a type that is no entity.</summary>
    public static void RequireEntity(ParseContext context)
    {
        if (SynthAttributes.Find(context.Entity, AttributeKind.Workflow) is { } attribute)
        {
            context.Error(Rules.BadWorkflow, Culprit.Attribute(attribute), context.Entity.Name, "the type is no entity, so nothing is made of it. Add [SynthEntity].");
        }
    }

    private static bool IsOfOneKind(WorkflowSite site, ImmutableArray<AttributeData> paths, ImmutableArray<AttributeData> transitions)
    {
        if (paths.IsEmpty && transitions.IsEmpty)
        {
            site.Fail(Rules.BadWorkflow, Culprit.Attribute(site.Attribute), "nothing says which states there are. Add paths through them, as in '[Path(9, \"Created\", \"Paid\", \"Shipped\")]', or [Transition]s between them.");
            return false;
        }

        if (!paths.IsEmpty && !transitions.IsEmpty)
        {
            site.Fail(Rules.BadWorkflow, Culprit.Attribute(transitions[0]), "instances move along paths or by transitions, and it has both. Remove the [Path]s or the [Transition]s.");
            return false;
        }

        if (!paths.IsEmpty && s_ofTransitions.FirstOrDefault(n => SynthAttributes.NamedConstant(site.Attribute, n) is not null) is { } stray)
        {
            site.Fail(Rules.BadWorkflow, Culprit.Named(site.Attribute, stray), $"each path says where instances begin and end, so {stray} would say nothing. Remove it.");
            return false;
        }

        return true;
    }

    // On an entity that is none of events they would say nothing.
    private static bool HasStrayPart(ParseContext context)
    {
        if (context.Entity.GetAttributes().FirstOrDefault(a => SynthAttributes.KindOf(a) is AttributeKind.Path or AttributeKind.Transition or AttributeKind.Delay) is { } stray)
        {
            context.Error(Rules.BadWorkflow, Culprit.Attribute(stray), context.Entity.Name, $"[{SynthAttributes.KindOf(stray)}] is a part of one, and there is no [Workflow]. Add it, or remove this.");
            return true;
        }

        return false;
    }
}
