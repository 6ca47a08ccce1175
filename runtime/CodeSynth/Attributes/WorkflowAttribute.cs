namespace CodeSynth;

/// <summary>
/// Beside <see cref="SynthEntityAttribute"/>: the entity's instances move through states, and every state that one enters is a record of its own, an event.
/// <c>Count</c> and <c>Rate</c> then are those of instances. The ways through the states are weighted paths (<see cref="PathAttribute"/>) or weighted transitions
/// (<see cref="TransitionAttribute"/>), the times between events <see cref="DelayAttribute">delays</see>. Which way an instance takes and how long it takes
/// follow from the seed and the instance alone. Properties that do not depend on the state have one value along an instance; those that do carry
/// <see cref="StateAttribute"/>, <see cref="PreviousStateAttribute"/>, <see cref="StepAttribute"/>, <see cref="StateValueAttribute"/> or <see cref="EventTimeAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class WorkflowAttribute : Attribute
{
    /// <summary>
    /// The topic of all events, or with <c>{state}</c> within a topic per state: <c>payment-{state}</c> is <c>payment-initiated</c>, <c>payment-in-review</c> … By default the
    /// entity's.
    /// </summary>
    public string? Topic { get; set; }

    /// <summary>Where there are transitions the state that every instance begins in; by default the one that no transition leads to.</summary>
    public object? Initial { get; set; }

    /// <summary>
    /// Where transitions can go round in circles the most events of an instance, at most 250. A transition from which no final state could be reached within the rest of
    /// them is not drawn, so every instance comes to an end in a state that has no transition.
    /// </summary>
    public int MaxSteps { get; set; }
}
