using System.Collections.Immutable;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Samplers;
using Microsoft.CodeAnalysis;
using static System.FormattableString;

namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary><c>[Path]</c>s → a workflow without its delays.</summary>
internal static class PathParser
{
    /// <summary>The workflow, or null after a report.</summary>
    public static WorkflowSpec? Parse(WorkflowSite site, ImmutableArray<AttributeData> attributes)
    {
        var paths = new List<PathSpec>(attributes.Length);
        bool isSound = true;
        foreach (AttributeData attribute in attributes)
        {
            site.Context.Cancellation.ThrowIfCancellationRequested();
            if (Read(site, attribute) is not { } path)
            {
                site.States.GiveUp();
                isSound = false;
            }
            else if (paths.Any(p => p.States == path.States))
            {
                string names = string.Join(", ", path.States.Select(s => site.States.Names[s]));
                site.Fail(Rules.RepeatedInWorkflow, Culprit.Attribute(attribute), $"the path '{names}'", "Add the weights, and remove one of the two.");
                isSound = false;
            }
            else
            {
                paths.Add(path);
            }
        }

        if (!isSound || !HasRoom(site, attributes) || !site.HasRoomForStates() || !AreWeightsSound(site, attributes, paths))
        {
            return null;
        }

        return new WorkflowSpec(site.States.Names.ToEquatableArray(), paths.ToEquatableArray(), [], 0, 0, []);
    }

    private static PathSpec? Read(WorkflowSite site, AttributeData attribute)
    {
        if (!site.IsReadable(attribute) || attribute.ConstructorArguments[0].Value is not double weight)
        {
            return null;
        }

        ImmutableArray<TypedConstant> given = attribute.ConstructorArguments[1] is { IsNull: false } array ? array.Values : [];
        string? reason = given.Length == 0 ? "a path has no state. Name those that it goes through, behind its weight."
            : given.Length > WorkflowLimits.MostSteps ? Invariant($"a path has {given.Length} states, and {WorkflowLimits.MostSteps} are allowed. Shorten it.")
            : null;
        if (reason is not null)
        {
            site.Fail(Rules.BadWorkflow, Culprit.Attribute(attribute), reason);
            return null;
        }

        int?[] states = [.. given.Select((state, i) => site.States.Declare(state, Culprit.Argument(attribute, i + 1)))];
        return states.All(s => s is not null) ? new PathSpec(weight, states.Select(s => s!.Value).ToEquatableArray()) : null;
    }

    private static bool HasRoom(WorkflowSite site, ImmutableArray<AttributeData> attributes)
    {
        if (attributes.Length <= WorkflowLimits.MostStates)
        {
            return true;
        }

        site.Fail(Rules.BadWorkflow, Culprit.Attribute(attributes[WorkflowLimits.MostStates]), Invariant($"it has {attributes.Length} paths, and {WorkflowLimits.MostStates} are allowed. Leave some out, or use [Transition]s."));
        return false;
    }

    private static bool AreWeightsSound(WorkflowSite site, ImmutableArray<AttributeData> attributes, List<PathSpec> paths)
    {
        double total = paths.Sum(p => p.Weight);
        bool isSound = true;
        for (int i = 0; i < paths.Count; i++)
        {
            if (ChoiceWeights.WhyNot(paths[i].Weight, total, "path") is { } reason)
            {
                site.Context.Error(Rules.BadWorkflowWeight, Culprit.Argument(attributes[i], 0), NumberText.RoundTrip(paths[i].Weight), site.Name, reason);
                isSound = false;
            }
        }

        return isSound;
    }
}
