using CodeSynth.Randomness;
using CodeSynth.Sampling;

namespace CodeSynth.Workflows;

/// <summary>
/// A workflow with its tables: which states an instance goes through and how long it takes are a function of the stream keys and the instance alone.
/// Immutable, so any number of threads may share it; nothing that it computes allocates.
/// </summary>
public sealed class Workflow
{
    private readonly WorkflowDescriptor _descriptor;
    private readonly WeightedChoice _paths;
    private readonly ulong _delayKey;

    /// <summary>Makes the tables.</summary>
    /// <param name="descriptor">What the attributes say, with what a run changes about it.</param>
    /// <param name="pathKey">The key of the stream that paths and transitions are drawn from.</param>
    /// <param name="delayKey">The key of the stream that delays are drawn from.</param>
    public Workflow(WorkflowDescriptor descriptor, ulong pathKey, ulong delayKey)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        _descriptor = descriptor;
        _paths = new WeightedChoice(pathKey, [.. descriptor.Paths.Select(p => p.Weight)]);
        _delayKey = delayKey;
    }

    /// <summary>What it was made from.</summary>
    public WorkflowDescriptor Descriptor => _descriptor;

    /// <summary>The names of the states.</summary>
    public IReadOnlyList<string> States => _descriptor.States;

    /// <summary>The most events of an instance.</summary>
    public int MaxSteps => _descriptor.Paths.Max(p => p.States.Count);

    /// <summary>The longest delay before one event, in ticks.</summary>
    public long MaxDelay => _descriptor.Delays.Max(d => d.Law.Max);

    /// <summary>The longest time from an instance's birth to its last event, in ticks.</summary>
    public long MaxDuration => MaxSteps * MaxDelay;

    /// <summary>The first event of an instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="birth">When it begins, in UTC ticks; the delay of the first state comes before its first event.</param>
    public WorkflowEvent First(long instance, long birth)
    {
        int path = _paths.At(instance);
        byte state = (byte)_descriptor.Paths[path].States[0];
        return new WorkflowEvent(instance, birth + Delay(instance, 0, WorkflowEvent.None, state), 0, state, WorkflowEvent.None, (byte)path);
    }

    /// <summary>The event behind an event of the same instance.</summary>
    /// <param name="current">The event.</param>
    /// <param name="next">The one behind it.</param>
    /// <returns>False where it is the instance's last.</returns>
    public bool TryNext(in WorkflowEvent current, out WorkflowEvent next)
    {
        IReadOnlyList<int> states = _descriptor.Paths[current.Path].States;
        int step = current.Step + 1;
        if (step == states.Count)
        {
            next = default;
            return false;
        }

        byte state = (byte)states[step];
        next = new WorkflowEvent(current.Instance, current.Time + Delay(current.Instance, step, current.State, state), (byte)step, state, current.State, current.Path);
        return true;
    }

    private long Delay(long instance, int step, byte from, byte state)
    {
        _ = Bits.At(_delayKey, instance, step);
        WorkflowDelay? delay = _descriptor.Delays.FirstOrDefault(d => d.State == state && d.From == from) ?? _descriptor.Delays.FirstOrDefault(d => d.State == state && d.From is null);
        return delay?.Law.Max ?? 0;
    }
}
