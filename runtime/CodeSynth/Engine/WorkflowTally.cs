using CodeSynth.Workflows;

namespace CodeSynth.Engine;

/// <summary>
/// How far the instances of a workflow are, by the events that were written: the paths that they take, the states that they entered and left. One thread
/// counts, any thread may read; who reads in the middle of a batch may find an event in one number and not yet in another.
/// </summary>
public sealed class WorkflowTally
{
    private readonly int _states;
    private readonly long[] _begun;
    private readonly long[] _moved; // by the state left, which is none in the first row, and the state entered
    private readonly long[] _ended;
    private readonly long[] _before; // what was in flight when the run went on
    private readonly byte[] _lastSteps;
    private readonly bool[] _isFinal; // where transitions are drawn; a path may pass through a state that another ends in

    /// <summary>Nothing is counted yet.</summary>
    /// <param name="workflow">The workflow.</param>
    public WorkflowTally(Workflow workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        Workflow = workflow;
        _states = workflow.States.Count;
        _begun = new long[Math.Max(1, workflow.Descriptor.Paths.Count)];
        _moved = new long[(_states + 1) * _states];
        _ended = new long[_states];
        _before = new long[_states];
        _lastSteps = [.. workflow.Descriptor.Paths.Select(p => (byte)(p.States.Count - 1))];
        _isFinal = [.. Enumerable.Range(0, _states).Select(workflow.IsFinal)];
    }

    /// <summary>The workflow.</summary>
    public Workflow Workflow { get; }

    /// <summary>How many events were written.</summary>
    public long Events => Sum(_moved);

    /// <summary>How many instances had their first event written.</summary>
    public long Begun => Sum(_begun);

    /// <summary>How many instances are between two events.</summary>
    public long InFlight => Enumerable.Range(0, _states).Sum(InFlightIn);

    /// <summary>How many instances on a path had their first event written.</summary>
    /// <param name="path">The path's place among those of the workflow; 0 where transitions are drawn one by one.</param>
    public long BegunOn(int path) => Volatile.Read(ref _begun[path]);

    /// <summary>How many events of a state were written.</summary>
    /// <param name="state">The state's place in <see cref="Workflow.States"/>.</param>
    public long Entered(int state)
    {
        long entered = 0;
        for (int from = 0; from <= _states; from++)
        {
            entered += Volatile.Read(ref _moved[from * _states + state]);
        }

        return entered;
    }

    /// <summary>How many instances went on from a state.</summary>
    /// <param name="state">The state.</param>
    public long Left(int state) => Sum(_moved.AsSpan((state + 1) * _states, _states));

    /// <summary>How many instances had their last event in a state.</summary>
    /// <param name="state">The state.</param>
    public long Ended(int state) => Volatile.Read(ref _ended[state]);

    /// <summary>How many instances are in a state and will leave it; those that an earlier part of the run left there count as well.</summary>
    /// <param name="state">The state.</param>
    public long InFlightIn(int state) => Math.Max(0, Volatile.Read(ref _before[state]) + Entered(state) - Left(state) - Ended(state));

    /// <summary>How many instances went from a state to a state.</summary>
    /// <param name="from">The state left.</param>
    /// <param name="to">The state entered.</param>
    public long Moved(int from, int to) => Volatile.Read(ref _moved[(from + 1) * _states + to]);

    /// <summary>Counts events that were written.</summary>
    internal void Add(ReadOnlySpan<WorkflowEvent> events)
    {
        foreach (ref readonly WorkflowEvent current in events)
        {
            _moved[(byte)(current.Previous + 1) * _states + current.State]++;
            if (current.Step == 0)
            {
                _begun[current.Path]++;
            }

            if (_lastSteps.Length > 0 ? current.Step == _lastSteps[current.Path] : _isFinal[current.State])
            {
                _ended[current.State]++;
            }
        }
    }

    /// <summary>Takes over what is in flight where a run goes on.</summary>
    /// <param name="before">The tally of all events before.</param>
    internal void GoOnFrom(WorkflowTally before)
    {
        for (int state = 0; state < _states; state++)
        {
            Volatile.Write(ref _before[state], before.InFlightIn(state));
        }
    }

    private static long Sum(ReadOnlySpan<long> counts)
    {
        long sum = 0;
        foreach (ref readonly long count in counts)
        {
            sum += Volatile.Read(in count);
        }

        return sum;
    }
}
