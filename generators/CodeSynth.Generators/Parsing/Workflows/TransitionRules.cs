using CodeSynth.Generators.Diagnostics;
using static System.FormattableString;

namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary>What transitions must be so that every state is entered by some instances and every instance comes to an end.</summary>
internal static class TransitionRules
{
    private const string MaxSteps = "MaxSteps";

    /// <summary>The most events of an instance, or null after a report.</summary>
    public static int? MostSteps(WorkflowSite site, IReadOnlyList<Transition> transitions, WorkflowGraph graph, int initial)
    {
        int?[] fromStart = graph.StepsFrom(initial);
        int?[] toEnd = graph.StepsToEnd();
        if (!AreReached(site, graph, initial, fromStart) || !HaveWayOut(site, graph, toEnd))
        {
            return null;
        }

        if (SynthAttributes.Named(site.Attribute, MaxSteps) is int given)
        {
            return WhyNot(site, graph, given, fromStart, toEnd) is { } misfit ? Fail(site, Culprit.Named(site.Attribute, MaxSteps), misfit) : given;
        }

        if (graph.Circle() is { } circle)
        {
            Transition closing = transitions.First(t => t.From == circle[circle.Count - 2] && t.To == circle[circle.Count - 1]);
            string names = string.Join(" → ", circle.Select(s => site.States.Names[s]));
            return Fail(site, Culprit.Attribute(closing.Attribute), $"instances can go round in a circle, '{names}', without end. Say how many events one has at most, as in '[Workflow(MaxSteps = 20)]', or remove the transition.");
        }

        int longest = graph.LongestFrom(initial);
        return longest <= WorkflowLimits.MostSteps
            ? longest
            : Fail(site, Culprit.Attribute(site.Attribute), Invariant($"instances go through up to {longest} states, and {WorkflowLimits.MostSteps} are allowed. Set MaxSteps, or leave some out."));
    }

    private static bool AreReached(WorkflowSite site, WorkflowGraph graph, int initial, int?[] fromStart)
    {
        int[] lost = [.. graph.States.Where(s => fromStart[s] is null)];
        foreach (int state in lost)
        {
            string reason = graph.IsEntered(state)
                ? $"from '{site.States.Names[initial]}', which they begin in, no transitions lead to it. Add one, or remove those from it."
                : Mistyped.Advice(site.States, graph, state) is { } advice ? $"no transition leads to it{advice}"
                : $"no transition leads to it, and they begin in '{site.States.Names[initial]}'. Add one, or remove those from it.";
            site.Fail(Rules.UnreachableState, site.States.PlaceOf(state), site.States.Names[state], reason);
        }

        return lost.Length == 0;
    }

    private static bool HaveWayOut(WorkflowSite site, WorkflowGraph graph, int?[] toEnd)
    {
        int[] trapped = [.. graph.States.Where(s => toEnd[s] is null)];
        if (trapped.Length == 0)
        {
            return true;
        }

        bool hasFinal = trapped.Length < site.States.Names.Count;
        (Culprit culprit, string reason) = hasFinal
            ? (site.States.PlaceOf(trapped[0]), $"from {site.States.Quoted(trapped)} no transitions lead to a state without any from it, in which an instance ends. Add one that does.")
            : (Culprit.Attribute(site.Attribute), "each state has a transition from it, and one without any is where an instance ends. Remove those from one of them.");
        site.Fail(Rules.NoWayOut, culprit, reason);
        return false;
    }

    private static string? WhyNot(WorkflowSite site, WorkflowGraph graph, int steps, int?[] fromStart, int?[] toEnd)
    {
        if (steps is < 1 or > WorkflowLimits.MostSteps)
        {
            return Invariant($"{steps} steps are none that an instance can have at most. Give a number from 1 to {WorkflowLimits.MostSteps}.");
        }

        int farthest = graph.States.OrderByDescending(s => fromStart[s] + toEnd[s]).First();
        int needed = fromStart[farthest]!.Value + toEnd[farthest]!.Value + 1;
        return needed <= steps ? null : Invariant($"an instance that enters '{site.States.Names[farthest]}' has at least {needed} events before it can end, and no more than {steps} are allowed. Give at least {needed}.");
    }

    private static int? Fail(WorkflowSite site, Culprit culprit, string reason)
    {
        site.Fail(Rules.UnboundedSteps, culprit, reason);
        return null;
    }
}
