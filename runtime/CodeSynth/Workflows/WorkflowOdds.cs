namespace CodeSynth.Workflows;

/// <summary>
/// What is to be expected of the instances of a workflow: exact, by adding up over paths, or with transitions over the states at each step, so that a bound
/// on steps is accounted for. States and paths are named by their places. Immutable, may be shared.
/// </summary>
public sealed class WorkflowOdds
{
    private readonly Workflow _workflow;
    private readonly Lazy<double[]> _variances;
    private readonly Lazy<int[]> _most;

    internal WorkflowOdds(Workflow workflow)
    {
        _workflow = workflow;
        int states = workflow.States.Count;
        double total = workflow.Descriptor.Paths.Sum(p => p.Weight);
        Paths = [.. workflow.Descriptor.Paths.Select(p => p.Weight / total)];
        Dictionary<(int From, int To), double> counts = workflow.Graph is { } graph ? OfTransitions(graph) : OfPaths();

        var visits = new double[states];
        var left = new double[byte.MaxValue + 1];
        foreach (((int from, int to), double count) in counts)
        {
            visits[to] += count;
            left[from] += count;
        }

        Visits = visits;
        Events = visits.Sum();
        Edges =
        [
            .. counts.OrderBy(e => e.Key.From == WorkflowEvent.None ? -1 : e.Key.From).ThenBy(e => e.Key.To)
                .Select(e => new WorkflowEdge(e.Key.From == WorkflowEvent.None ? null : e.Key.From, e.Key.To, e.Value, e.Value / left[e.Key.From])),
        ];
        Ends = [.. visits.Select((count, state) => workflow.IsFinal(state) ? count - left[state] : 0)];
        MeanDuration = counts.Sum(e => e.Value * workflow.Delays.Mean(e.Key.From, e.Key.To));
        _variances = new(() => [.. Enumerable.Range(0, states).Select(s => SecondMoment(s) - Visits[s] * Visits[s]).Select(v => Math.Max(0, v))]);
        _most = new(() => [.. Enumerable.Range(0, states).Select(Most)]);
    }

    /// <summary>The probability of each path; empty where transitions are drawn one by one.</summary>
    public IReadOnlyList<double> Paths { get; }

    /// <summary>How many events of each state an instance has, on average.</summary>
    public IReadOnlyList<double> Visits { get; }

    /// <summary>The variance of the number of events of each state that an instance has; of n instances it is n times that.</summary>
    public IReadOnlyList<double> VisitVariances => _variances.Value;

    /// <summary>The most events of each state that an instance can have.</summary>
    public IReadOnlyList<int> MostVisits => _most.Value;

    /// <summary>The probability that an instance ends in each state.</summary>
    public IReadOnlyList<double> Ends { get; }

    /// <summary>How many events an instance has, on average.</summary>
    public double Events { get; }

    /// <summary>The ways from state to state that can be taken, those where instances begin first, then by the state that is left and the one that is entered.</summary>
    public IReadOnlyList<WorkflowEdge> Edges { get; }

    /// <summary>The mean time from an instance's birth to its last event, in ticks; of drawn delays the mean of what is drawn.</summary>
    public double MeanDuration { get; }

    /// <summary>The longest time from an instance's birth to its last event, in ticks.</summary>
    public long MaxDuration => _workflow.MaxDuration;

    private Dictionary<(int From, int To), double> OfPaths()
    {
        var counts = new Dictionary<(int, int), double>();
        for (int path = 0; path < Paths.Count; path++)
        {
            int from = WorkflowEvent.None;
            foreach (int state in _workflow.Descriptor.Paths[path].States)
            {
                Add(counts, (from, state), Paths[path]);
                from = state;
            }
        }

        return counts;
    }

    private static Dictionary<(int From, int To), double> OfTransitions(WorkflowGraph graph)
    {
        var counts = new Dictionary<(int, int), double> { [(WorkflowEvent.None, graph.Initial)] = 1 };
        _ = StateOdds(graph, counts);
        return counts;
    }

    /// <summary>The probability that the event of each step enters each state; how often each transition is taken is added to the counts.</summary>
    private static double[][] StateOdds(WorkflowGraph graph, Dictionary<(int, int), double> counts)
    {
        double[][] at = [.. Enumerable.Range(0, graph.MostSteps).Select(_ => new double[graph.StateCount])];
        at[0][graph.Initial] = 1;
        for (int step = 0; step < at.Length - 1; step++)
        {
            for (int state = 0; state < graph.StateCount; state++)
            {
                if (at[step][state] > 0)
                {
                    foreach ((int to, double chance) in Chances(graph, state, step))
                    {
                        at[step + 1][to] += at[step][state] * chance;
                        Add(counts, (state, to), at[step][state] * chance);
                    }
                }
            }
        }

        return at;
    }

    private static IEnumerable<(int To, double Chance)> Chances(WorkflowGraph graph, int state, int step)
    {
        WorkflowTransition[] open = graph.Open(state, graph.MostSteps - 1 - step);
        double total = open.Sum(t => t.Weight);
        return open.Select(t => (t.To, t.Weight / total));
    }

    /// <summary>The mean of the square of how often an instance enters a state.</summary>
    private double SecondMoment(int visited)
    {
        if (_workflow.Graph is not { } graph)
        {
            return Paths.Select((chance, path) => (Chance: chance, Count: _workflow.Descriptor.Paths[path].States.Count(s => s == visited))).Sum(p => p.Chance * p.Count * p.Count);
        }

        // N² is the sum over all visits of 1 and twice the visits that are still to come.
        double[][] at = StateOdds(graph, []);
        double moment = 0;
        var toCome = new double[graph.StateCount];
        for (int step = graph.MostSteps - 1; step >= 0; step--)
        {
            int here = step;
            double[] later = toCome;
            toCome = [.. Enumerable.Range(0, graph.StateCount).Select(state => Chances(graph, state, here).Sum(c => c.Chance * (later[c.To] + (c.To == visited ? 1 : 0))))];
            moment += at[step][visited] * (1 + 2 * toCome[visited]);
        }

        return moment;
    }

    private int Most(int visited)
    {
        if (_workflow.Graph is not { } graph)
        {
            return _workflow.Descriptor.Paths.Max(p => p.States.Count(s => s == visited));
        }

        // The most from each state on, backward over the steps.
        var most = new int[graph.StateCount];
        for (int step = graph.MostSteps - 1; step >= 0; step--)
        {
            int here = step;
            int[] later = most;
            most = [.. Enumerable.Range(0, graph.StateCount).Select(state => (state == visited ? 1 : 0) + graph.Open(state, graph.MostSteps - 1 - here).Select(t => later[t.To]).DefaultIfEmpty().Max())];
        }

        return most[graph.Initial];
    }

    private static void Add(Dictionary<(int, int), double> counts, (int, int) edge, double count) => counts[edge] = counts.GetValueOrDefault(edge) + count;
}
