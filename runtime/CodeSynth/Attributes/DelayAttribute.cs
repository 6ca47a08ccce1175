namespace CodeSynth;

/// <summary>
/// How long it takes until instances of a <see cref="WorkflowAttribute">workflow</see> enter a state: the time before that state's event, behind the event of the
/// state before, or of the first state behind the instance's birth. Delays add up along an instance. All times are milliseconds, with up to four digits
/// behind the point. A state without one is entered at once.
/// <para>
/// <c>[Delay(Validated, 500)]</c> is always the same; a delay that is drawn needs a maximum, and its law is the distribution's on the condition
/// that the value lies between <see cref="Min"/> and <see cref="Max"/>.
/// </para>
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class DelayAttribute : Attribute
{
    /// <summary>A delay that is drawn, as <see cref="Distribution"/> says.</summary>
    /// <param name="state">The state that is entered.</param>
    public DelayAttribute(object state) => State = state;

    /// <summary>A delay that is always the same.</summary>
    /// <param name="state">The state that is entered.</param>
    /// <param name="milliseconds">How long, 0 or more.</param>
    public DelayAttribute(object state, double milliseconds)
    {
        State = state;
        Milliseconds = milliseconds;
    }

    /// <summary>The state that is entered: a member of the enumeration, or a name.</summary>
    public object State { get; }

    /// <summary>How long, where it is always the same.</summary>
    public double? Milliseconds { get; }

    /// <summary>The state that it is entered from, for a delay of that transition alone; by default any that has none of its own.</summary>
    public object? From { get; set; }

    /// <summary>How delays are distributed.</summary>
    public DelayDistribution Distribution { get; set; }

    /// <summary>The least delay; 0 by default.</summary>
    public double Min { get; set; }

    /// <summary>The greatest delay; every distribution needs one.</summary>
    public double Max { get; set; }

    /// <summary>The mean of a normal or exponential distribution.</summary>
    public double Mean { get; set; }

    /// <summary>The standard deviation of a normal distribution.</summary>
    public double StdDev { get; set; }

    /// <summary>The median of a log-normal distribution.</summary>
    public double P50 { get; set; }

    /// <summary>What 99 % of a log-normal distribution are below.</summary>
    public double P99 { get; set; }
}
