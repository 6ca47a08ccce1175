namespace CodeSynth.Workflows;

/// <summary>A transition from one state to another, or to the same once more.</summary>
/// <param name="From">The state that is left.</param>
/// <param name="To">The state that is entered.</param>
/// <param name="Weight">How often it is taken, against the weights of the other transitions from that state; above 0.</param>
public sealed record WorkflowTransition(int From, int To, double Weight);
