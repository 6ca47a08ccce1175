using CodeSynth.Workflows;

namespace CodeSynth.Tests.Workflows;

/// <summary>A walk through the transitions of a workflow, with its probability and how long it takes when all delays are constant.</summary>
internal sealed record Walk(int[] States, double Chance, long Duration)
{
    /// <summary>All walks that end within the bound, by trying all: a transition can be taken if any walk behind it ends in time.</summary>
    public static IEnumerable<Walk> AllOf(WorkflowDescriptor descriptor) =>
        From(descriptor, new Walk([descriptor.Initial], 1, DelayOf(descriptor, null, descriptor.Initial)));

    private static IEnumerable<Walk> From(WorkflowDescriptor descriptor, Walk walk)
    {
        int state = walk.States[^1];
        WorkflowTransition[] all = [.. descriptor.Transitions.Where(t => t.From == state)];
        if (all.Length == 0)
        {
            return [walk];
        }

        WorkflowTransition[] open = [.. all.Where(t => CanEnd(descriptor, t.To, descriptor.MaxSteps - walk.States.Length))];
        return open.SelectMany(t => From(descriptor, new Walk(
            [.. walk.States, t.To],
            walk.Chance * t.Weight / open.Sum(o => o.Weight),
            walk.Duration + DelayOf(descriptor, state, t.To))));
    }

    private static bool CanEnd(WorkflowDescriptor descriptor, int state, int events) =>
        events > 0 && (descriptor.Transitions.All(t => t.From != state) || descriptor.Transitions.Any(t => t.From == state && CanEnd(descriptor, t.To, events - 1)));

    private static long DelayOf(WorkflowDescriptor descriptor, int? from, int to) =>
        (descriptor.Delays.FirstOrDefault(d => d.State == to && d.From == from && from is not null) ?? descriptor.Delays.First(d => d.State == to && d.From is null)).Law.Max;
}
