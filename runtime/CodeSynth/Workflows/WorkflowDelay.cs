namespace CodeSynth.Workflows;

/// <summary>The time that passes before a state is entered.</summary>
/// <param name="State">The state.</param>
/// <param name="Law">How long it takes.</param>
public sealed record WorkflowDelay(int State, DelayLaw Law)
{
    /// <summary>The state that it is entered from; null for any that has no delay of its own.</summary>
    public int? From { get; init; }
}
