namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary>States and the transitions between them, as numbers.</summary>
internal sealed class WorkflowGraph
{
    private readonly List<int>[] _next;
    private readonly List<int>[] _before;

    public WorkflowGraph(int states, IEnumerable<(int From, int To)> transitions)
    {
        _next = [.. Enumerable.Range(0, states).Select(_ => new List<int>())];
        _before = [.. Enumerable.Range(0, states).Select(_ => new List<int>())];
        foreach ((int from, int to) in transitions)
        {
            _next[from].Add(to);
            _before[to].Add(from);
        }
    }

    public IEnumerable<int> States => Enumerable.Range(0, _next.Length);

    /// <summary>A state without transitions from it.</summary>
    public bool IsFinal(int state) => _next[state].Count == 0;

    /// <summary>Whether another state leads to it.</summary>
    public bool IsEntered(int state) => _before[state].Any(s => s != state);

    /// <summary>For each state after how many transitions it is entered at the earliest; null where it never is.</summary>
    public int?[] StepsFrom(int initial) => Distances([initial], _next);

    /// <summary>For each state after how many transitions it can have ended; null where it cannot.</summary>
    public int?[] StepsToEnd() => Distances(States.Where(IsFinal), _before);

    /// <summary>The states of a circle in order, the first once more at its end, or null when there is none.</summary>
    public IReadOnlyList<int>? Circle()
    {
        var done = new bool[_next.Length];
        var way = new List<int>();
        foreach (int state in States)
        {
            if (Circle(state, way, done) is { } circle)
            {
                return circle;
            }
        }

        return null;
    }

    /// <summary>The most events of an instance, where there is no circle.</summary>
    public int LongestFrom(int initial)
    {
        var longest = new int[_next.Length];
        return Longest(initial, longest);
    }

    private static int?[] Distances(IEnumerable<int> starts, List<int>[] steps)
    {
        var distances = new int?[steps.Length];
        var open = new Queue<int>();
        foreach (int start in starts)
        {
            distances[start] = 0;
            open.Enqueue(start);
        }

        while (open.Count != 0)
        {
            int state = open.Dequeue();
            foreach (int other in steps[state].Where(s => distances[s] is null))
            {
                distances[other] = distances[state] + 1;
                open.Enqueue(other);
            }
        }

        return distances;
    }

    private List<int>? Circle(int state, List<int> way, bool[] done)
    {
        int start = way.IndexOf(state);
        if (start >= 0)
        {
            return [.. way.Skip(start), state];
        }

        if (done[state])
        {
            return null;
        }

        way.Add(state);
        foreach (int next in _next[state])
        {
            if (Circle(next, way, done) is { } circle)
            {
                return circle;
            }
        }

        way.RemoveAt(way.Count - 1);
        done[state] = true;
        return null;
    }

    private int Longest(int state, int[] longest)
    {
        if (longest[state] == 0)
        {
            longest[state] = 1 + (IsFinal(state) ? 0 : _next[state].Max(s => Longest(s, longest)));
        }

        return longest[state];
    }
}
