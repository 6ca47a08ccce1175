using CodeSynth.Sampling;

namespace CodeSynth.Workflows;

/// <summary>
/// A workflow with its tables: which states an instance goes through and how long it takes are a function of the stream keys and the instance alone.
/// Immutable, so any number of threads may share it; nothing that it computes of an instance allocates.
/// </summary>
public sealed class Workflow
{
    private readonly WeightedChoice _paths;
    private readonly byte[] _pathStates = [];
    private readonly int[] _pathStarts = [];
    private readonly TransitionTable _transitions;
    private readonly DelayTable _delays;
    private readonly ulong _pathKey;
    private readonly WorkflowReach _reach;
    private readonly Lazy<WorkflowOdds> _odds;

    /// <summary>Makes the tables.</summary>
    /// <param name="descriptor">What the attributes say, with what a run changes about it.</param>
    /// <param name="pathKey">The key of the stream that paths and transitions are drawn from.</param>
    /// <param name="delayKey">The key of the stream that delays are drawn from.</param>
    public Workflow(WorkflowDescriptor descriptor, ulong pathKey, ulong delayKey)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        Descriptor = descriptor;
        _pathKey = pathKey;
        _delays = new DelayTable(descriptor, delayKey);
        if (HasPaths)
        {
            _paths = new WeightedChoice(pathKey, [.. descriptor.Paths.Select(p => p.Weight)]);
            _pathStates = [.. descriptor.Paths.SelectMany(p => p.States).Select(s => (byte)s)];
            _pathStarts = new int[descriptor.Paths.Count + 1];
            for (int path = 0; path < descriptor.Paths.Count; path++)
            {
                _pathStarts[path + 1] = _pathStarts[path] + descriptor.Paths[path].States.Count;
            }

            _reach = WorkflowReach.Of(descriptor.Paths, _delays);
        }
        else
        {
            Graph = new WorkflowGraph(descriptor);
            _transitions = new TransitionTable(Graph);
            _reach = WorkflowReach.Of(Graph, _delays);
        }

        _odds = new(() => new WorkflowOdds(this));
    }

    /// <summary>What it was made from.</summary>
    public WorkflowDescriptor Descriptor { get; }

    /// <summary>The names of the states.</summary>
    public IReadOnlyList<string> States => Descriptor.States;

    /// <summary>Whether instances take one of the weighted paths; else transitions are drawn one by one.</summary>
    public bool HasPaths => Descriptor.Paths.Count > 0;

    /// <summary>The most events that an instance can have; at most <see cref="WorkflowDescriptor.MostSteps"/>.</summary>
    public int MaxSteps => _reach.Steps;

    /// <summary>The longest delay before one event, in ticks.</summary>
    public long MaxDelay => _reach.Delay;

    /// <summary>The longest time from an instance's birth to its last event, in ticks; <see cref="long.MaxValue"/> where it is more than that.</summary>
    public long MaxDuration => _reach.Duration;

    /// <summary>The states that an instance can end in, in their order. With paths, one that ends a path may lie in the middle of another.</summary>
    public IReadOnlyList<int> FinalStates => _reach.FinalStates;

    /// <summary>Whether an instance can end in a state; with transitions, whether every instance that gets there does.</summary>
    /// <param name="state">The state's place in <see cref="States"/>.</param>
    public bool IsFinal(int state) => _reach.FinalStates.Contains(state);

    /// <summary>What is to be expected of its instances; made when first asked for.</summary>
    public WorkflowOdds Odds => _odds.Value;

    /// <summary>The transitions; null where there are paths.</summary>
    internal WorkflowGraph? Graph { get; }

    /// <summary>The delays by the states that are left and entered.</summary>
    internal DelayTable Delays => _delays;

    /// <summary>The first event of an instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="birth">When it begins, in UTC ticks; the delay of the first state comes before its first event.</param>
    public WorkflowEvent First(long instance, long birth)
    {
        byte path = 0;
        byte state = (byte)Descriptor.Initial;
        if (_pathStates.Length > 0)
        {
            path = (byte)_paths.At(instance);
            state = _pathStates[_pathStarts[path]];
        }

        return new WorkflowEvent(instance, birth + _delays.At(instance, 0, WorkflowEvent.None, state), 0, state, WorkflowEvent.None, path);
    }

    /// <summary>The event behind an event of the same instance.</summary>
    /// <param name="current">The event.</param>
    /// <param name="next">The one behind it.</param>
    /// <returns>False where it is the instance's last.</returns>
    public bool TryNext(in WorkflowEvent current, out WorkflowEvent next)
    {
        byte state = Following(current.Instance, current.Path, current.State, current.Step);
        if (state == WorkflowEvent.None)
        {
            next = default;
            return false;
        }

        int step = current.Step + 1;
        long time = current.Time + _delays.At(current.Instance, step, current.State, state);
        next = new WorkflowEvent(current.Instance, time, (byte)step, state, current.State, current.Path);
        return true;
    }

    /// <summary>An event of an instance, by walking to it: some nanoseconds a step.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="birth">When it begins, in UTC ticks.</param>
    /// <param name="step">Which event, from 0 to <see cref="LengthOf"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instance has no such event.</exception>
    public WorkflowEvent EventAt(long instance, long birth, int step) =>
        TryEventAt(instance, birth, step, out WorkflowEvent found)
            ? found
            : throw new ArgumentOutOfRangeException(nameof(step), "The instance has no such event.");

    /// <summary>An event of an instance, where it has so many.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="birth">When it begins, in UTC ticks.</param>
    /// <param name="step">Which event, from 0.</param>
    /// <param name="found">The event.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryEventAt(long instance, long birth, int step, out WorkflowEvent found)
    {
        if (step < 0)
        {
            found = default;
            return false;
        }

        found = First(instance, birth);
        while (found.Step < step)
        {
            if (!TryNext(found, out WorkflowEvent next))
            {
                return false;
            }

            found = next;
        }

        return true;
    }

    /// <summary>How many events an instance has.</summary>
    /// <param name="instance">The instance.</param>
    public int LengthOf(long instance)
    {
        if (_pathStates.Length > 0)
        {
            int path = _paths.At(instance);
            return _pathStarts[path + 1] - _pathStarts[path];
        }

        byte state = (byte)Descriptor.Initial;
        int step = 0;
        while (Following(instance, 0, state, step) is var next && next != WorkflowEvent.None)
        {
            state = next;
            step++;
        }

        return step + 1;
    }

    /// <summary>The state that is entered behind an event, without its time; <see cref="WorkflowEvent.None"/> behind the last.</summary>
    private byte Following(long instance, int path, int state, int step)
    {
        if (_pathStates.Length == 0)
        {
            return _transitions.Next(state, step, _pathKey, instance);
        }

        int place = _pathStarts[path] + step + 1;
        return place < _pathStarts[path + 1] ? _pathStates[place] : WorkflowEvent.None;
    }
}
