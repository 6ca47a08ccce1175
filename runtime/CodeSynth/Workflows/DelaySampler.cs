using CodeSynth.Randomness;

namespace CodeSynth.Workflows;

/// <summary>Draws delays by a law.</summary>
internal sealed class DelaySampler
{
    private readonly long _min;
    private readonly long _max;

    public DelaySampler(DelayLaw law)
    {
        _min = law.Min;
        _max = law.Max;
    }

    /// <summary>The delay where it is always the same, in ticks; else null.</summary>
    public long? Constant => _min == _max ? _min : null;

    /// <summary>The longest delay, in ticks.</summary>
    public long Max => _max;

    /// <summary>The mean delay, in ticks.</summary>
    public double Mean => _min + (_max - _min) / 2.0;

    /// <summary>The delay that 64 random bits give, in ticks.</summary>
    public long At(ulong bits) => _min + (long)Bits.Below(bits, (ulong)(_max - _min) + 1);
}
