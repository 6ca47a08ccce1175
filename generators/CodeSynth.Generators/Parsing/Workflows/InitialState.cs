using CodeSynth.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary>The state that instances begin in where there are transitions: the one that is given, or else the one that no other state leads to.</summary>
internal static class InitialState
{
    private const string Name = "Initial";

    /// <summary>The state, or null after a report.</summary>
    public static int? Of(WorkflowSite site, WorkflowGraph graph)
    {
        if (SynthAttributes.NamedConstant(site.Attribute, Name) is { } given)
        {
            return site.States.Find(given, Culprit.Named(site.Attribute, Name));
        }

        int[] candidates = [.. graph.States.Where(s => !graph.IsEntered(s))];
        if (candidates.Length == 1)
        {
            return candidates[0];
        }

        // Where all but one look like another state, the one is clear, and what is wrong is the letters of the others.
        int[] mistyped = [.. candidates.Where(s => Mistyped.Advice(site.States, graph, s) is not null)];
        if (mistyped.Length != 0 && mistyped.Length == candidates.Length - 1)
        {
            foreach (int state in mistyped)
            {
                site.Fail(Rules.UnreachableState, site.States.PlaceOf(state), site.States.Names[state], $"no transition leads to it{Mistyped.Advice(site.States, graph, state)}");
            }

            return null;
        }

        string reason = candidates.Length == 0
            ? $"each state is entered from another one, so it is not clear in which instances begin. Say so: 'Initial = {site.States.CodeOf(0)}'."
            : $"no transition leads to {site.States.Quoted(candidates)}, so it is not clear in which of them instances begin. Say so, as in 'Initial = {site.States.CodeOf(candidates[0])}', and add transitions to the others.";
        site.Fail(Rules.BadWorkflow, Culprit.Attribute(site.Attribute), reason);
        return null;
    }
}
