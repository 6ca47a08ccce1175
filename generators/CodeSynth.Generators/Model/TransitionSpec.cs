namespace CodeSynth.Generators.Model;

/// <summary>A weighted transition of a workflow.</summary>
/// <param name="From">The state that is left.</param>
/// <param name="To">The state that is entered.</param>
/// <param name="Weight">Above 0.</param>
internal sealed record TransitionSpec(int From, int To, double Weight);
