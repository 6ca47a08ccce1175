using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Workflows;

/// <summary>What is to be expected of a workflow's instances, for the comment that the editor shows.</summary>
internal sealed class WorkflowOdds
{
    private readonly WorkflowSpec _workflow;
    private readonly double[] _chances;

    public WorkflowOdds(WorkflowSpec workflow)
    {
        _workflow = workflow;
        _chances = new double[workflow.Paths.Count + workflow.Transitions.Count];
        if (workflow.Paths.Count != 0)
        {
            AddPaths();
        }
        else
        {
            AddTransitions();
        }
    }

    /// <summary>How likely each path is; or each transition, where an instance is in its first state.</summary>
    public IReadOnlyList<double> Chances => _chances;

    /// <summary>How many events an instance has on average.</summary>
    public double Events { get; private set; }

    /// <summary>The most that one has.</summary>
    public int MostEvents { get; private set; }

    /// <summary>How long it takes from its birth to its last event on average, in ticks.</summary>
    public double Duration { get; private set; }

    /// <summary>How long it takes at most, in ticks.</summary>
    public double LongestDuration { get; private set; }

    private void AddPaths()
    {
        double total = _workflow.Paths.Sum(p => p.Weight);
        for (int i = 0; i < _workflow.Paths.Count; i++)
        {
            PathSpec path = _workflow.Paths[i];
            _chances[i] = path.Weight / total;
            DelaySpec?[] delays = [.. path.States.Select((state, step) => DelayOf(step == 0 ? -1 : path.States[step - 1], state))];
            Events += _chances[i] * path.States.Count;
            MostEvents = Math.Max(MostEvents, path.States.Count);
            Duration += _chances[i] * delays.Sum(MeanOf);
            LongestDuration = Math.Max(LongestDuration, delays.Sum(d => (double)(d?.Max ?? 0)));
        }
    }

    /// <summary>
    /// Goes through all walks at once, event by event: how likely an instance is in each state, and the longest time in which it can be there. A transition counts
    /// where a final state can still be reached within the bound, as the runtime has it.
    /// </summary>
    private void AddTransitions()
    {
        int[] distances = DistancesToEnd();
        var visits = new double[_workflow.States.Count];
        var present = new double[_workflow.States.Count];
        var longest = new double[_workflow.States.Count];
        DelaySpec? first = DelayOf(-1, _workflow.Initial);
        present[_workflow.Initial] = visits[_workflow.Initial] = Events = 1;
        longest[_workflow.Initial] = LongestDuration = first?.Max ?? 0;
        Duration = MeanOf(first);
        for (MostEvents = 1; present.Any(p => p > 0); MostEvents++)
        {
            var next = new double[present.Length];
            var later = new double[present.Length];
            int left = _workflow.MaxSteps - MostEvents - 1; // events behind the next one
            for (int from = 0; from < present.Length; from++)
            {
                int[] open = [.. Enumerable.Range(0, _workflow.Transitions.Count).Where(t => present[from] > 0 && IsOpen(_workflow.Transitions[t], from, distances, left))];
                double total = open.Sum(t => _workflow.Transitions[t].Weight);
                foreach (int t in open)
                {
                    TransitionSpec transition = _workflow.Transitions[t];
                    DelaySpec? delay = DelayOf(from, transition.To);
                    double flow = present[from] * transition.Weight / total;
                    next[transition.To] += flow;
                    visits[transition.To] += flow;
                    _chances[t] += flow;
                    Events += flow;
                    Duration += flow * MeanOf(delay);
                    later[transition.To] = Math.Max(later[transition.To], longest[from] + (delay?.Max ?? 0));
                    LongestDuration = Math.Max(LongestDuration, later[transition.To]);
                }
            }

            if (next.All(p => p == 0))
            {
                break;
            }

            present = next;
            longest = later;
        }

        for (int t = 0; t < _chances.Length; t++)
        {
            double from = visits[_workflow.Transitions[t].From];
            _chances[t] = from == 0 ? 0 : _chances[t] / from;
        }
    }

    private static bool IsOpen(TransitionSpec transition, int from, int[] distances, int left) => transition.From == from && distances[transition.To] <= left;

    /// <summary>How many events it takes from each state to a final one at least.</summary>
    private int[] DistancesToEnd()
    {
        int[] distances = [.. Enumerable.Range(0, _workflow.States.Count).Select(s => _workflow.Transitions.Any(t => t.From == s) ? int.MaxValue : 0)];
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (TransitionSpec transition in _workflow.Transitions)
            {
                if (distances[transition.To] < distances[transition.From] - 1)
                {
                    distances[transition.From] = distances[transition.To] + 1;
                    changed = true;
                }
            }
        }

        return distances;
    }

    private static double MeanOf(DelaySpec? delay) => delay is null ? 0 : DelayMean.Of(delay);

    /// <summary>The delay of a transition: its own, else that of the state that is entered.</summary>
    private DelaySpec? DelayOf(int from, int to) =>
        _workflow.Delays.FirstOrDefault(d => d.State == to && d.From == from) ?? _workflow.Delays.FirstOrDefault(d => d.State == to && d.From < 0);
}
