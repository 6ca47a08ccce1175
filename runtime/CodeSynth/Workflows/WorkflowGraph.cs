namespace CodeSynth.Workflows;

/// <summary>
/// The transitions of a workflow as a graph with a bound on steps: which of them can be taken where, so that every walk ends in a final state in time.
/// </summary>
internal sealed class WorkflowGraph
{
    /// <summary>The distance of a state from which no final state is reached.</summary>
    public const int NoWayOut = int.MaxValue;

    private readonly WorkflowTransition[][] _from;
    private readonly int[] _distances;

    public WorkflowGraph(WorkflowDescriptor descriptor)
    {
        Initial = descriptor.Initial;
        ILookup<int, WorkflowTransition> byState = descriptor.Transitions.ToLookup(t => t.From);
        _from = [.. Enumerable.Range(0, descriptor.States.Count).Select(state => byState[state].ToArray())];
        _distances = Distances(_from);

        // Without circles, and only then is no bound needed, no walk meets a state twice.
        MostSteps = descriptor.MaxSteps > 0 ? descriptor.MaxSteps : descriptor.States.Count;
    }

    /// <summary>The state that every walk begins in.</summary>
    public int Initial { get; }

    /// <summary>The most events of a walk.</summary>
    public int MostSteps { get; }

    /// <summary>How many states there are.</summary>
    public int StateCount => _from.Length;

    /// <summary>Whether a walk ends where it gets to a state.</summary>
    public bool IsFinal(int state) => _from[state].Length == 0;

    /// <summary>Whether some state can be met again.</summary>
    public bool HasCircles
    {
        get
        {
            // States that lead to none but states already taken away are taken away, round by round; those on a circle, or before one, stay.
            var left = new HashSet<int>(Enumerable.Range(0, _from.Length));
            while (left.RemoveWhere(state => !_from[state].Any(t => left.Contains(t.To))) > 0)
            {
            }

            return left.Count > 0;
        }
    }

    /// <summary>The fewest transitions from a state to a final one, or <see cref="NoWayOut"/>.</summary>
    public int DistanceToEnd(int state) => _distances[state];

    /// <summary>All transitions from a state.</summary>
    public IReadOnlyList<WorkflowTransition> From(int state) => _from[state];

    /// <summary>The transitions that can be taken: those from whose target a final state can still be reached.</summary>
    /// <param name="state">The state that is left.</param>
    /// <param name="stepsLeft">How many events may follow.</param>
    public WorkflowTransition[] Open(int state, int stepsLeft) => Array.FindAll(_from[state], t => _distances[t.To] < stepsLeft);

    /// <summary>Breadth first against the direction of the transitions.</summary>
    private static int[] Distances(WorkflowTransition[][] from)
    {
        ILookup<int, int> sources = from.SelectMany(t => t).ToLookup(t => t.To, t => t.From);
        var distances = new int[from.Length];
        Array.Fill(distances, NoWayOut);
        var next = new Queue<int>();
        for (int state = 0; state < from.Length; state++)
        {
            if (from[state].Length == 0)
            {
                distances[state] = 0;
                next.Enqueue(state);
            }
        }

        while (next.TryDequeue(out int reached))
        {
            foreach (int source in sources[reached].Where(s => distances[s] == NoWayOut))
            {
                distances[source] = distances[reached] + 1;
                next.Enqueue(source);
            }
        }

        return distances;
    }
}
