namespace CodeSynth.Workflows;

/// <summary>A path through a workflow.</summary>
/// <param name="Weight">How often it is taken, against the other paths' weights; above 0.</param>
/// <param name="States">Its states in order, at least one.</param>
public sealed record WorkflowPath(double Weight, IReadOnlyList<int> States);
