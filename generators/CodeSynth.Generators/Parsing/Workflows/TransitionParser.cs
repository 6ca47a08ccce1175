using System.Collections.Immutable;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Samplers;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary><c>[Transition]</c>s, and what <c>[Workflow]</c> says about them → a workflow without its delays.</summary>
internal static class TransitionParser
{
    /// <summary>The workflow, or null after a report.</summary>
    public static WorkflowSpec? Parse(WorkflowSite site, ImmutableArray<AttributeData> attributes)
    {
        var transitions = new List<Transition>(attributes.Length);
        bool isSound = true;
        foreach (AttributeData attribute in attributes)
        {
            site.Context.Cancellation.ThrowIfCancellationRequested();
            if (Read(site, attribute) is not { } transition)
            {
                site.States.GiveUp();
                isSound = false;
            }
            else if (transitions.Any(t => t.From == transition.From && t.To == transition.To))
            {
                site.Fail(Rules.RepeatedInWorkflow, Culprit.Attribute(attribute), $"the transition from {site.States.Quoted([transition.From])} to {site.States.Quoted([transition.To])}", "Add the weights, and remove one of the two.");
                isSound = false;
            }
            else
            {
                transitions.Add(transition);
            }
        }

        if (!isSound || !site.HasRoomForStates() || !AreWeightsSound(site, transitions))
        {
            return null;
        }

        var graph = new WorkflowGraph(site.States.Names.Count, transitions.Select(t => (t.From, t.To)));
        if (InitialState.Of(site, graph) is not { } initial || TransitionRules.MostSteps(site, transitions, graph, initial) is not { } steps)
        {
            return null;
        }

        TransitionSpec[] specs = [.. transitions.Select(t => new TransitionSpec(t.From, t.To, t.Weight))];
        return new WorkflowSpec(site.States.Names.ToEquatableArray(), [], specs.ToEquatableArray(), initial, steps, []);
    }

    private static Transition? Read(WorkflowSite site, AttributeData attribute)
    {
        if (!site.IsReadable(attribute))
        {
            return null;
        }

        int? from = site.States.Declare(attribute.ConstructorArguments[0], Culprit.Argument(attribute, 0));
        int? to = site.States.Declare(attribute.ConstructorArguments[1], Culprit.Argument(attribute, 1));
        double weight = SynthAttributes.Named(attribute, "Weight") as double? ?? 1;
        return from is { } left && to is { } entered ? new Transition(left, entered, weight, attribute) : null;
    }

    private static bool AreWeightsSound(WorkflowSite site, List<Transition> transitions)
    {
        ILookup<int, double> weights = transitions.ToLookup(t => t.From, t => t.Weight);
        bool isSound = true;
        foreach (Transition transition in transitions)
        {
            if (ChoiceWeights.WhyNot(transition.Weight, weights[transition.From].Sum(), "transition") is { } reason)
            {
                site.Context.Error(Rules.BadWorkflowWeight, Culprit.Named(transition.Attribute, "Weight"), NumberText.RoundTrip(transition.Weight), site.Name, reason);
                isSound = false;
            }
        }

        return isSound;
    }
}
