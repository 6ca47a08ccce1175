namespace CodeSynth.Workflows;

/// <summary>A way from one state to another that instances take, with its odds.</summary>
/// <param name="From">The state that is left; null where instances begin.</param>
/// <param name="To">The state that is entered.</param>
/// <param name="Count">How many times an instance takes it, on average.</param>
/// <param name="Chance">The share of those that leave <paramref name="From"/> this way; with a bound on steps, on average over all steps.</param>
public sealed record WorkflowEdge(int? From, int To, double Count, double Chance);
