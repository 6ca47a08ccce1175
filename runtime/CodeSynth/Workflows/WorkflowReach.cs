namespace CodeSynth.Workflows;

/// <summary>How far an instance can get.</summary>
/// <param name="Steps">The most events.</param>
/// <param name="Delay">The longest delay before one of them, in ticks.</param>
/// <param name="Duration">The longest time from birth to the last, in ticks; saturated.</param>
/// <param name="FinalStates">The states that it can end in, in their order.</param>
internal sealed record WorkflowReach(int Steps, long Delay, long Duration, int[] FinalStates)
{
    public static WorkflowReach Of(IReadOnlyList<WorkflowPath> paths, DelayTable delays)
    {
        long longest = 0;
        long duration = 0;
        foreach (WorkflowPath path in paths)
        {
            long sum = 0;
            int from = WorkflowEvent.None;
            foreach (int state in path.States)
            {
                longest = Math.Max(longest, delays.Max(from, state));
                sum = Sum(sum, delays.Max(from, state));
                from = state;
            }

            duration = Math.Max(duration, sum);
        }

        return new WorkflowReach(paths.Max(p => p.States.Count), longest, duration, [.. paths.Select(p => p.States[^1]).Distinct().Order()]);
    }

    /// <summary>Forward over the steps: what is reached at each, and after how long at most.</summary>
    public static WorkflowReach Of(WorkflowGraph graph, DelayTable delays)
    {
        var final = new SortedSet<int>();
        var reached = new SortedDictionary<int, long> { [graph.Initial] = delays.Max(WorkflowEvent.None, graph.Initial) };
        long longest = reached[graph.Initial];
        long duration = 0;
        int steps = 0;
        while (reached.Count > 0)
        {
            var next = new SortedDictionary<int, long>();
            foreach ((int state, long time) in reached)
            {
                if (graph.IsFinal(state))
                {
                    final.Add(state);
                    duration = Math.Max(duration, time);
                }

                foreach (WorkflowTransition open in graph.Open(state, graph.MostSteps - 1 - steps))
                {
                    long delay = delays.Max(state, open.To);
                    longest = Math.Max(longest, delay);
                    next[open.To] = Math.Max(next.GetValueOrDefault(open.To), Sum(time, delay));
                }
            }

            steps++;
            reached = next;
        }

        return new WorkflowReach(steps, longest, duration, [.. final]);
    }

    // Delays are not negative, so a sum that is has overflowed.
    private static long Sum(long a, long b) => a + b < 0 ? long.MaxValue : a + b;
}
