namespace CodeSynth;

/// <summary>
/// A transition that instances of a <see cref="WorkflowAttribute">workflow</see> can take: <c>[Transition(Validated, Accounted, Weight = 13)]</c>, also from a state to itself.
/// A state without transitions from it is final.
/// </summary>
/// <param name="from">The state that is left: a member of an enumeration, or a name.</param>
/// <param name="to">The state that is entered.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class TransitionAttribute(object from, object to) : Attribute
{
    /// <summary>The state that is left.</summary>
    public object From { get; } = from;

    /// <summary>The state that is entered.</summary>
    public object To { get; } = to;

    /// <summary>How often it is taken, against the weights of the other transitions from the same state; above 0. Default 1.</summary>
    public double Weight { get; set; } = 1;
}
