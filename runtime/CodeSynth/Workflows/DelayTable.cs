using System.Runtime.CompilerServices;
using CodeSynth.Randomness;

namespace CodeSynth.Workflows;

/// <summary>
/// The delay before each event, by the state that is left and the one that is entered. A word per pair: a delay that is always the same as it is, one that is
/// drawn as the complement of its sampler's place. So the usual one costs a load.
/// </summary>
internal readonly struct DelayTable
{
    // A row for each byte, so that WorkflowEvent.None has one as well; only those of states are ever looked at.
    private const int Rows = byte.MaxValue + 1;

    private readonly long[] _delays;
    private readonly DelaySampler[] _samplers;
    private readonly int _states;
    private readonly ulong _key;

    public DelayTable(WorkflowDescriptor descriptor, ulong key)
    {
        _key = key;
        _states = descriptor.States.Count;
        _delays = new long[Rows * _states];
        var samplers = new List<DelaySampler>();
        foreach (WorkflowDelay delay in descriptor.Delays.OrderBy(d => d.From is not null))
        {
            var sampler = new DelaySampler(delay.Law);
            long entry = sampler.Constant ?? ~(long)samplers.Count;
            if (sampler.Constant is null)
            {
                samplers.Add(sampler);
            }

            // Those of a single transition come last, and so count.
            for (int from = delay.From ?? 0; from <= (delay.From ?? Rows - 1); from++)
            {
                _delays[from * _states + delay.State] = entry;
            }
        }

        _samplers = [.. samplers];
    }

    /// <summary>The delay before an event, in ticks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long At(long instance, int step, byte from, byte state)
    {
        long delay = _delays[from * _states + state];
        return delay >= 0 ? delay : _samplers[~delay].At(Bits.At(_key, instance, step));
    }

    /// <summary>The longest delay, in ticks.</summary>
    public long Max(int from, int state) => _delays[from * _states + state] is var delay && delay >= 0 ? delay : _samplers[~delay].Max;

    /// <summary>The mean delay, in ticks.</summary>
    public double Mean(int from, int state) => _delays[from * _states + state] is var delay && delay >= 0 ? delay : _samplers[~delay].Mean;
}
