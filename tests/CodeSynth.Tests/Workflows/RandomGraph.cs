using CodeSynth.Randomness;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Workflows;

/// <summary>Small workflows of transitions, with circles, dead ends and bounds that cut them, in which some final state is near enough.</summary>
internal static class RandomGraph
{
    public static WorkflowDescriptor Of(ulong seed)
    {
        for (int attempt = 0; ; attempt++)
        {
            int drawn = 0;
            int Below(int n) => (int)Bits.Below(Bits.At(seed, attempt * 1_000 + drawn++), (uint)n);
            int states = 2 + Below(4);
            var edges = new HashSet<(int, int)>();
            for (int i = Below(3 * states) + 1; i > 0; i--)
            {
                edges.Add((Below(states), Below(states)));
            }

            var descriptor = new WorkflowDescriptor
            {
                States = [.. Enumerable.Range(0, states).Select(s => $"S{s}")],
                Transitions = [.. edges.Select(e => new WorkflowTransition(e.Item1, e.Item2, 1 + Below(9)))],
                Initial = Below(states),
                MaxSteps = 1 + Below(7),
                Delays = [.. Enumerable.Range(0, states).Select(s => new WorkflowDelay(s, DelayLaw.Constant(Below(1_000)))), new WorkflowDelay(0, DelayLaw.Constant(Below(5_000))) { From = Below(states) }],
            };
            if (Walk.AllOf(descriptor).Any())
            {
                return descriptor;
            }
        }
    }
}
